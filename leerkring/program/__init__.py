"""The program `leerkring`: the arithmetic of the thinking parts for whoever has a file and no website."""

"""What can be worked out about goals without knowing Django: numbers, norms, pasted lines, readings and drawings."""

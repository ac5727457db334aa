"""Pages about communities: which there are, who takes part, and the charter."""

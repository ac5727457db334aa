"""Pages about accounts, cut by noun."""

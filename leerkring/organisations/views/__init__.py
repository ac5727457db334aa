"""Pages about organisations, cut by noun."""

"""Pages about methods."""

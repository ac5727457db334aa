"""Pages about explorations, cut by who they are for."""

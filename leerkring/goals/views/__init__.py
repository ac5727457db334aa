"""Pages about goals, indicators and measurements."""

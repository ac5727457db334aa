"""Pages about diagrams and small tests."""

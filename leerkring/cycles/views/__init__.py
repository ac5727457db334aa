"""Pages of the cycle, step by step."""

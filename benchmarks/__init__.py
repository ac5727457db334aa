"""What we measure: each file is a command that prints ratios, and what they are ratios of."""

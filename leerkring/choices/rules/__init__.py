"""How a group chooses: fairly over its themes, by approval or by ranking. Exact fractions, and no Django."""

"""Pages of a room, by who looks at them."""

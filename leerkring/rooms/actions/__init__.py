"""Every write in a room, by what it is about."""

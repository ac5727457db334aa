"""Every write in a cycle: one verb, one function, one transaction."""

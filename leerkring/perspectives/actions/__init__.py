"""Every write about explorations, cut by noun."""

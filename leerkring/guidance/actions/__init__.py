"""Every write about questions that are put before the group, and about knowledge that the group asked for."""

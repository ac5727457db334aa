"""Every write about communities: founding, who takes part, and the charter."""

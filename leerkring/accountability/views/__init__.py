"""Pages about what a group is given: promised, held, asked, and how it sees that itself."""

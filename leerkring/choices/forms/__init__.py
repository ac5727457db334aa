"""The shape of what is filled in about choices."""

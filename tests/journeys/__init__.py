"""A real browser against the Local Offer as `make run` starts it, with the starter data."""

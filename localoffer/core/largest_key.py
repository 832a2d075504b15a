"""The largest key that a row can have, for keys that come from an address."""

# No row of ours has a larger one, and no database takes a larger one to look for.
LARGEST_KEY = 2**63 - 1

"""Data in and out: read, plan, show, apply, the same for every source."""

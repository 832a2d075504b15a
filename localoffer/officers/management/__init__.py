"""Commands about officers."""

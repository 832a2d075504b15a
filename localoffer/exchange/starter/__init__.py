"""The starter data: what a new installation begins with, and the invented services of a demonstration."""

"""Screens of the schools' own area."""

"""Screens of schools and of the core offer."""

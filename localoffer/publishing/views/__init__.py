"""Screens that every publication shares."""

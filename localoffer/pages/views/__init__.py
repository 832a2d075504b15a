"""Screens that are not pages of the CMS."""

"""Postcodes and distance: where a place is and how far it is from there."""

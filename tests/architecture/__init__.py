"""Tests of the code itself: layers, sizes, names and what may stand in a file."""

"""Screens with which the public comments, follows a comment, and reads what was said and done."""

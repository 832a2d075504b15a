"""Formats and paper copies by post: what was asked for, and names and addresses no longer than they are needed."""

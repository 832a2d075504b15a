"""How a visitor makes a comment: one question a page, answers that travel along, nothing kept before the end.

The pages are shown by `views/new_comment.py`, their words stand in data/comments/questions.toml.
"""

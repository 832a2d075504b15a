"""How well parents can read an answer: a reading age, long sentences, and abbreviations that nobody explained.

Everything here is advice. It never keeps anybody from saving.
"""

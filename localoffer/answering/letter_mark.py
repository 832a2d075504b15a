"""A mark in each letter to a school's people, by which we know it when it comes back.

A mail server that sends a letter back sends a copy of it, or of its head. Anybody can write such a report; only who
got a letter has its mark, and that is good for no other address. So nobody stops letters to somebody else.
"""

from django.utils.crypto import salted_hmac

HEADER = "X-Letter"


def letter_mark(email: str) -> str:
    """The mark of letters to this address: 32 figures, which only this installation can work out."""
    return salted_hmac("localoffer.answering.letter_mark", email.lower(), algorithm="sha256").hexdigest()[:32]


def carries_mark(raw: bytes, email: str) -> bool:
    """Does this message hold a letter that we sent to that address, or its head?"""
    return letter_mark(email).encode() in raw

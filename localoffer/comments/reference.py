"""The receipt that a commenter keeps: short enough to read out on the telephone, too long to guess."""

import re
import secrets

# No letter or digit that is easily taken for another, and no vowels, so that no word comes about.
ALPHABET = "23456789BCDFGHJKMNPQRSTVWXZ"
LENGTH = 12
_GROUP = 4


class NotAReference(ValueError):
    """What was typed does not have the form of a reference."""


def new_reference() -> str:
    """Three groups of four (`K7QF-9M2X-4TRW`): 27 to the power of 12, about 57 bits, from the system's randomness."""
    letters = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    return "-".join(letters[start : start + _GROUP] for start in range(0, LENGTH, _GROUP))


def read_reference(text: str) -> str:
    """A reference as people type it (`k7qf 9m2x 4trw`) in its one written form. Raises NotAReference."""
    letters = re.sub(r"[\s\-\u2010-\u2015.]", "", text.upper()) if len(text) <= 60 else ""
    if len(letters) != LENGTH or set(letters) - set(ALPHABET):
        raise NotAReference(text)
    return "-".join(letters[start : start + _GROUP] for start in range(0, LENGTH, _GROUP))

"""What nobody has to translate: numbers, postcodes, addresses on the web and for e-mail."""

import re

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[^\s@]+@[^\s@]+\.[a-z]{2,}", re.IGNORECASE)
_POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}")


def is_same_everywhere(text: str) -> bool:
    """No letter is left once addresses and postcodes are gone."""
    rest = _POSTCODE.sub("", _ADDRESS.sub("", text))
    return not any(letter.isalpha() for letter in rest)

"""The part of the area that a comment speaks of: never so small that it tells where a family lives."""

import re

from localoffer.places.written_postcode import NotAPostcode, read_postcode

# A whole postcode among other words. Typed alone, it is read with all the ways in which people write one.
_WHOLE_POSTCODE = re.compile(r"\b[A-Z]{1,2}[0-9][A-Z0-9]?\s*[0-9][A-Z]{2}\b", re.IGNORECASE)


def without_second_half(typed: str) -> str:
    """`ls12 3ab` is `LS12`; `near LS12 3AB` is `near LS12`; a name of a place is itself."""
    try:
        return read_postcode(typed).outcode
    except NotAPostcode:
        return _WHOLE_POSTCODE.sub(lambda found: read_postcode(found.group()).outcode, typed)


def is_shortened(typed: str, kept: str) -> bool:
    """Whether `without_second_half` took something away, beside spaces and capital letters."""
    return _letters(typed) != _letters(kept)


def _letters(text: str) -> str:
    return re.sub(r"\W", "", text).upper()

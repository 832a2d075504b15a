"""Reads a postcode the way people write one."""

import re
from dataclasses import dataclass

_OUTCODE = re.compile(r"[A-Z]{1,2}[0-9][A-Z0-9]?")
_INCODE = re.compile(r"[0-9][A-Z]{2}")
# The first character of the second half is always a digit, so a letter that looks like one was meant as one.
_MISREAD = str.maketrans("OIL", "011")


class NotAPostcode(ValueError):
    """What was typed does not look like a postcode or its first half."""


@dataclass(frozen=True, slots=True)
class WrittenPostcode:
    """`outcode` is the first half (`LS1`), `incode` the second (`2AB`), empty when only the first was given."""

    outcode: str
    incode: str = ""

    def __str__(self) -> str:
        return f"{self.outcode} {self.incode}".strip()


def read_postcode(text: str) -> WrittenPostcode:
    """`ls12ab`, `LS1 2AB `, `LS1`. Raises NotAPostcode.

    A text with a second half of the right shape is a whole postcode; anything else must be a first half alone.
    """
    letters = re.sub(r"[^A-Z0-9]", "", text.upper()) if len(text) <= 40 else ""
    outcode, incode = letters[:-3], letters[-3:]
    incode = incode[:1].translate(_MISREAD) + incode[1:]
    if _OUTCODE.fullmatch(outcode) and _INCODE.fullmatch(incode):
        return WrittenPostcode(outcode, incode)
    if _OUTCODE.fullmatch(letters):
        return WrittenPostcode(letters)
    raise NotAPostcode(text)

"""Postcodes and codes of letters and figures."""

import re

from localoffer.formats.spoken.number_words import cardinal, digits
from localoffer.formats.spoken.rule import Said, letters, rule


def _spell(code: str) -> str:
    return " ".join(digits(each, "oh") if each.isdigit() else each for each in code)


def _postcode(match: re.Match[str]) -> Said:
    """`LS1 3AD`: `L S one, three A D`."""
    return f"{_spell(match[1])}, {_spell(match[2])}"


def _code(match: re.Match[str]) -> Said:
    """`A64`: `A sixty-four`; `M621`: `M six two one`."""
    number = match[2]
    said = cardinal(int(number)) if len(number) < 3 and not number.startswith("0") else digits(number)
    return f"{letters(match[1])} {said}{f' {letters(match[3])}' if match[3] else ''}"


RULES = (
    rule(r"\b([A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{2})\b", _postcode),
    rule(r"\b([A-Z]{1,4})-?(\d{1,12})([A-Z]{0,2})\b(?![.,:]\d)", _code),
)

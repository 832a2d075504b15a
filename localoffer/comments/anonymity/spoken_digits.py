"""Digits as people write them: in figures, in words, “double five”, O for nought; and what belongs together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_NUMBER_WORDS = {
    "zero": "0", "nought": "0", "naught": "0", "oh": "0", "o": "0", "one": "1", "two": "2", "three": "3", "four": "4",
    "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
}  # fmt: skip
_TENS = {
    "twenty": "2", "thirty": "3", "forty": "4", "fifty": "5", "sixty": "6", "seventy": "7", "eighty": "8",
    "ninety": "9",
}  # fmt: skip
_TIMES = {"double": 2, "treble": 3, "triple": 3}
_LOOKALIKE_DIGITS = str.maketrans("OoIil", "00111")
_WORD = "|".join(_NUMBER_WORDS)
# A date breaks a run, so that two dates make no telephone number.
_PIECE = re.compile(
    r"(?P<date>\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d\b|\b(?:19|20)\d\d-\d\d-\d\d\b)"
    rf"|\b(?P<hundreds>{_WORD})\shundred\b(?:\sand\s(?P<tens>{'|'.join(_TENS)})?[\s-]?(?P<ones>{_WORD})?\b)?"
    rf"|\b(?P<times>{'|'.join(_TIMES)})[\s-]{{1,2}}(?:(?P<twice>\d)(?!\d)|(?P<doubled>{_WORD})\b)"
    rf"|(?<![A-Za-z])(?P<word>{_WORD})(?![A-Za-z])"
    r"|(?<![^\W_])(?=[OoIl]{0,3}\d)(?P<mixed>[\dOoIl]+)(?![^\W_])"
    r"|(?P<digits>\d+)|(?P<plus>\+)",
    re.IGNORECASE,
)
_GAP = re.compile(r"[\s().,*|_~/\[\]-]{0,6}")


@dataclass(frozen=True, slots=True)
class Piece:
    """Digits that stand together: `7700` is four, `double five` is two. A plus sign is a piece of its own."""

    digits: str
    start: int
    end: int


def runs_of_digits(plain: str) -> Iterator[list[Piece]]:
    """Pieces with nothing but spaces, dots, dashes and brackets between them."""
    run: list[Piece] = []
    for found in _PIECE.finditer(plain):
        piece = None if found["date"] else Piece(_digits(found), found.start(), found.end())
        if run and (piece is None or not _GAP.fullmatch(plain, run[-1].end, piece.start)):
            yield run
            run = []
        if piece:
            run.append(piece)
    if run:
        yield run


def _digits(found: re.Match[str]) -> str:
    """The digits of one match: `double five` is 55, `four hundred and ninety six` is 496."""
    if found["times"]:
        return (found["twice"] or _NUMBER_WORDS[found["doubled"].lower()]) * _TIMES[found["times"].lower()]
    if found["hundreds"]:
        tens, ones = (found["tens"] or "").lower(), (found["ones"] or "").lower()
        return _NUMBER_WORDS[found["hundreds"].lower()] + _TENS.get(tens, "0") + _NUMBER_WORDS.get(ones, "0")
    if found["word"]:
        return _NUMBER_WORDS[found["word"].lower()]
    return found["mixed"].translate(_LOOKALIKE_DIGITS) if found["mixed"] else found["digits"] or found["plus"]

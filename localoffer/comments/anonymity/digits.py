"""Telephone, NHS and National Insurance numbers, however their digits are grouped or spelled."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import phonenumbers

from localoffer.comments.anonymity.mark import Found, MarkKind

_NUMBER_WORDS = {
    "zero": "0", "nought": "0", "naught": "0", "oh": "0", "o": "0", "one": "1", "two": "2", "three": "3", "four": "4",
    "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
}  # fmt: skip
_TIMES = {"double": 2, "treble": 3, "triple": 3}
_TENS = {
    "twenty": "2", "thirty": "3", "forty": "4", "fifty": "5", "sixty": "6", "seventy": "7", "eighty": "8", "ninety": "9",
}  # fmt: skip
_WORD = "|".join(_NUMBER_WORDS)
# A date breaks a run of digits, so that two dates make no telephone number. O, I and l may stand among digits for 0 and 1.
_PIECE = re.compile(
    r"(?P<date>\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d\b|\b(?:19|20)\d\d-\d\d-\d\d\b)"
    rf"|\b(?P<hundreds>{_WORD})\shundred\b(?:\sand\s(?P<tens>{'|'.join(_TENS)})?[\s-]?(?P<ones>{_WORD})?\b)?"
    rf"|\b(?P<times>{'|'.join(_TIMES)})[\s-]{{1,2}}(?:(?P<twice>\d)(?!\d)|(?P<doubled>{_WORD})\b)"
    rf"|\b(?P<word>{_WORD})\b"
    r"|(?<![^\W_])(?=[OoIl]{0,3}\d)(?P<mixed>[\dOoIl]+)(?![^\W_])"
    r"|(?P<digits>\d+)|(?P<plus>\+)",
    re.IGNORECASE,
)
_LOOKALIKE_DIGITS = str.maketrans("OoIil", "00111")
_GAP = re.compile(r"[\s().,*|_~/\[\]-]{0,6}")
# ITU-T E.164: a number has at most 15 digits, the code of its country included.
FEWEST_DIGITS, MOST_DIGITS = 9, 15
# `+44 (0)113` is written by many: the nought is not dialled.
_FROM_ABROAD = re.compile(r"^440")

_NI = re.compile(
    r"(?<![A-Z0-9])(?!BG|GB|KN|NK|NT|TN|ZZ)[ABCEGHJ-PRSTW-Z][ABCEGHJ-NPRSTW-Z](?:[\s.-]{0,3}\d){6}[\s.-]{0,3}[A-D](?![A-Z0-9])",
    re.IGNORECASE,
)
_NI_UNFINISHED = re.compile(
    r"\b(?:NI|NINO|national insurance)\b[^\n\d]{0,30}?(?P<number>[A-Z]{2}[\s.-]{0,3}(?:\d[\s.-]{0,3}){6}(?:[A-Z]\b)?)", re.IGNORECASE
)
_ABOUT_NHS = re.compile(r"\bNHS\b[^\d\n]{0,40}$", re.IGNORECASE)
_ABOUT_TELEPHONE = re.compile(
    r"\b(?:tel(?:ephone)?|phone|mob(?:ile)?|ring|rang|call|called|text|whatsapp|fax|number|landline|dial|ext|reach)\b"
    r"[^\d\n]{0,30}$",
    re.IGNORECASE,
)
_LOOKED_BACK = 60


@dataclass(frozen=True, slots=True)
class Piece:
    """Digits that stand together: `7700` is four, `double five` is two. A plus sign is a piece of its own."""

    digits: str
    start: int
    end: int


def find_numbers(plain: str) -> Iterator[Found]:
    """Numbers by which a person can be called or looked up."""
    for found in _NI.finditer(plain):
        yield Found(MarkKind.NI_NUMBER, found.start(), found.end(), "Letters and digits in the form of a National Insurance number")
    for found in _NI_UNFINISHED.finditer(plain):
        start, end = found.span("number")
        yield Found(MarkKind.NI_NUMBER, start, start + len(plain[start:end].rstrip(" \t\n.-")), "Follows a word for National Insurance")
    for run in _runs(plain):
        yield from _numbers_in(run, plain)


def _runs(plain: str) -> Iterator[list[Piece]]:
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


def _numbers_in(run: Sequence[Piece], plain: str) -> Iterator[Found]:
    at = 0
    while at < len(run):
        kind, pieces = _number_at(run, at, plain)
        if kind and pieces:
            start, end = run[at].start, run[at + pieces - 1].end
            yield Found(kind, start, end, _REASONS[kind])
        at += max(pieces, 1)


_REASONS = {MarkKind.NHS_NUMBER: "Ten digits in the form of an NHS number", MarkKind.TELEPHONE: "Digits in the form of a telephone number"}


def _number_at(run: Sequence[Piece], at: int, plain: str) -> tuple[MarkKind | None, int]:
    """What number begins with this piece, and of how many pieces it is; the longest first."""
    before = plain[max(0, run[at].start - _LOOKED_BACK) : run[at].start]
    for pieces, digits in reversed(list(_readings(run, at))):
        if _is_nhs_number(digits) or (_ten(digits) and _ABOUT_NHS.search(before)):
            return MarkKind.NHS_NUMBER, pieces
        if is_telephone(digits) or (_is_local(digits) and _ABOUT_TELEPHONE.search(before)):
            return MarkKind.TELEPHONE, pieces
    return None, 0


def _readings(run: Sequence[Piece], at: int) -> Iterator[tuple[int, str]]:
    """How many pieces, and what digits they make together, up to the longest number there is."""
    digits = ""
    for count, piece in enumerate(run[at:at + MOST_DIGITS + 1], start=1):
        digits += piece.digits
        if len(digits) > MOST_DIGITS + 3:
            return
        yield count, digits


def _ten(digits: str) -> bool:
    return len(digits) == 10 and digits.isdigit()


def _is_nhs_number(digits: str) -> bool:
    """Ten digits of which the last is the check digit (modulus 11): NHS Data Dictionary, NHS NUMBER."""
    if not _ten(digits) or digits[0] == "0" or len(set(digits)) == 1:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False))
    return (11 - total % 11) % 11 == int(digits[9])


def is_telephone(digits: str) -> bool:
    """Whether these digits, `+` included, are of the right length and beginning for a telephone number.

    Numbers that nobody has are let through on purpose: people mistype, and some numbers are kept for drama.
    """
    if digits.startswith(("00", "+")):
        abroad = digits.lstrip("+0").replace("+", "")
        return len(abroad) >= FEWEST_DIGITS and _is_possible("+" + _FROM_ABROAD.sub("44", abroad))
    if digits.startswith("44"):
        return len(digits) in (12, 13) and _is_possible("+" + _FROM_ABROAD.sub("44", digits))
    if digits.startswith("0"):
        return digits[1:2] in "123578" and (
            (len(digits) == 11 and _is_possible(digits)) or (len(digits) == 10 and _is_valid(digits))
        )
    return len(digits) == 10 and digits.startswith("7")


def _is_possible(number: str) -> bool:
    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(number, "GB"))
    except phonenumbers.NumberParseException:
        return False


def _is_valid(number: str) -> bool:
    return phonenumbers.is_valid_number(phonenumbers.parse(number, "GB"))


def _is_local(digits: str) -> bool:
    """A number without its code: only a word for telephones before it tells it from any other number."""
    return 6 <= len(digits) <= 8 and digits.isdigit() and digits[0] not in "01" and not digits.startswith(("19", "20"))

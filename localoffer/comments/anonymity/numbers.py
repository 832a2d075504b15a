"""Telephone, NHS and National Insurance numbers, however their digits are grouped or spelled."""

import re
from collections.abc import Iterator, Sequence

import phonenumbers

from localoffer.comments.anonymity.mark import Found, MarkKind
from localoffer.comments.anonymity.spoken_digits import Piece, runs_of_digits

# ITU-T E.164: a number has at most 15 digits, the code of its country included. With it come a plus and a nought.
FEWEST_DIGITS, MOST_DIGITS = 9, 15
_LONGEST_READING = MOST_DIGITS + 3
# `+44 (0)113` is written by many: the nought is not dialled.
_FROM_ABROAD = re.compile(r"^440")
_EXTENSION = re.compile(r"[,\s]{0,2}(?:ext(?:ension|n)?|x)\.?\s?\d{1,5}\b", re.IGNORECASE)
# HM Revenue & Customs, National Insurance Manual, NIM39110: the letters that are used.
_NI = re.compile(
    r"(?<![A-Z0-9])(?!BG|GB|KN|NK|NT|TN|ZZ)[ABCEGHJ-PRSTW-Z][ABCEGHJ-NPRSTW-Z](?:[\s.-]{0,3}\d){6}[\s.-]{0,3}[A-D]"
    r"(?![A-Z0-9])",
    re.IGNORECASE,
)
_NI_SAID = re.compile(
    r"\b(?:NI|NINO|national insurance)\b[^\n\d]{0,30}?"
    r"(?P<number>(?<![A-Z])[A-Z]{2}[\s.-]{0,3}(?:\d[\s.-]{0,3}){5}\d(?:[\s.-]{0,3}[A-Z]\b)?)",
    re.IGNORECASE,
)
_ABOUT_NHS = re.compile(r"\bNHS\b[^\d\n]{0,40}$", re.IGNORECASE)
_ABOUT_TELEPHONE = re.compile(
    r"\b(?:tel(?:ephone)?|phone|mob(?:ile)?|ring|rang|call|called|text|whatsapp|fax|number|landline|dial|ext|reach)\b"
    r"[^\d\n]{0,30}$",
    re.IGNORECASE,
)
_LOOKED_BACK = 60
_REASONS = {
    MarkKind.NHS_NUMBER: "Ten digits in the form of an NHS number",
    MarkKind.TELEPHONE: "Digits in the form of a telephone number",
}


def find_numbers(plain: str) -> Iterator[Found]:
    """Numbers by which a person can be called or looked up."""
    for found in _NI.finditer(plain):
        reason = "Letters and digits in the form of a National Insurance number"
        yield Found(MarkKind.NI_NUMBER, found.start(), found.end(), reason)
    for found in _NI_SAID.finditer(plain):
        yield Found(MarkKind.NI_NUMBER, *found.span("number"), "Follows a word for National Insurance")
    for run in runs_of_digits(plain):
        yield from _numbers_in(run, plain)


def _numbers_in(run: Sequence[Piece], plain: str) -> Iterator[Found]:
    at = 0
    while at < len(run):
        kind, pieces = _number_at(run, at, plain)
        if kind:
            start, end = run[at].start, run[at + pieces - 1].end
            extension = _EXTENSION.match(plain, end) if kind == MarkKind.TELEPHONE else None
            opens = plain[start - 1 : start] == "(" and ")" in plain[start:end]
            yield Found(kind, start - opens, extension.end() if extension else end, _REASONS[kind])
        at += pieces


def _number_at(run: Sequence[Piece], at: int, plain: str) -> tuple[MarkKind | None, int]:
    """What number begins with this piece, and of how many pieces it is; the longest first. One piece if it is none."""
    before = plain[max(0, run[at].start - _LOOKED_BACK) : run[at].start]
    for pieces, digits in reversed(list(_readings(run, at))):
        if is_nhs_number(digits) or (_is_ten_digits(digits) and _ABOUT_NHS.search(before)):
            return MarkKind.NHS_NUMBER, pieces
        if is_telephone(digits) or (_is_local(digits) and _ABOUT_TELEPHONE.search(before)):
            return MarkKind.TELEPHONE, pieces
    return None, 1


def _readings(run: Sequence[Piece], at: int) -> Iterator[tuple[int, str]]:
    """How many pieces, and what digits they make together, up to the longest number there is."""
    digits = ""
    for count, piece in enumerate(run[at : at + _LONGEST_READING], start=1):
        if digits and piece.digits == "+":  # Only a number's beginning has one, so the next number begins here.
            return
        digits += piece.digits
        if len(digits) > _LONGEST_READING:
            return
        yield count, digits


def _is_ten_digits(digits: str) -> bool:
    return len(digits) == 10 and digits.isdecimal() and digits[0] != "0"


def is_nhs_number(digits: str) -> bool:
    """Ten digits of which the last is the check digit, modulus 11. NHS Data Model and Dictionary, NHS NUMBER."""
    if not _is_ten_digits(digits) or len(set(digits)) == 1:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False))
    return (11 - total % 11) % 11 == int(digits[9])


def is_telephone(digits: str) -> bool:
    """Whether these digits, a plus before them included, have the length and the beginning of a telephone number.

    Numbers that nobody has are let through on purpose: people mistype, and some numbers are kept for drama.
    """
    if not digits.removeprefix("+").isdecimal():
        return False
    if digits.startswith(("00", "+", "44")):
        abroad = _FROM_ABROAD.sub("44", digits.lstrip("+0"))
        is_ours = not digits.startswith("44") or len(abroad) == 12
        return is_ours and len(abroad) >= FEWEST_DIGITS and _is_possible("+" + abroad)
    if not digits.startswith("0"):
        return len(digits) == 10 and digits.startswith("7")
    if digits[1:2] not in tuple("123578"):
        return False
    return (len(digits) == 11 and _is_possible(digits)) or (len(digits) == 10 and _is_valid(digits))


def _is_possible(number: str) -> bool:
    try:
        return phonenumbers.is_possible_number(phonenumbers.parse(number, "GB"))
    except phonenumbers.NumberParseException:
        return False


def _is_valid(number: str) -> bool:
    return phonenumbers.is_valid_number(phonenumbers.parse(number, "GB"))


def _is_local(digits: str) -> bool:
    """A number without its code: only a word for telephones before it tells it from any other number."""
    return 6 <= len(digits) <= 8 and digits.isdecimal() and not digits.startswith(("0", "1", "20"))

"""Houses, flats and streets that people live in. A street by itself is no mark: buses stop in it."""

import re
from collections.abc import Iterator
from functools import cache

from localoffer.comments.anonymity.mark import Found, MarkKind
from localoffer.comments.anonymity.word_lists import cues, phrases

_LETTERS = r"[A-Za-z][A-Za-z'-]{0,30}"
_CAPITAL = r"[A-Z][A-Za-z'-]{0,30}"
_NUMBER = (
    r"(?:(?:house|number|no|num|plot|pitch|flat|bungalow|cottage|caravan|chalet|unit|block|apartment)\.?\s{0,2})?"
    r"\d{1,4}(?:\s?[a-hA-H]\b)?(?:\s?[-/]\s?\d{1,4}[a-hA-H]?)?"
)
# “Year 6 Oak Lodge” is a class, and “£12 High Street” a price.
_NO_HOUSE = r"(?<![Yy]ear )(?<![Ss]tage )(?<![Gg]roup )(?<![Aa]ged )(?<![\w£$.:/-])"
# Words that are seldom anything but streets, so that a number and small letters are enough: `14 oakwood lane`.
_SURE = "street|road|rd|avenue|ave|lane|terrace|crescent|cres|grove|gardens|gdns"
_ROOM = re.compile(
    r"\b(?:flat|apartment|apt|maisonette|bedsit)\s{0,2}(?:no\.?\s?)?(?:\d{1,4}(?:\s?[A-H]\b)?|[A-H])\b(?!\s(?:pack|rate|fee))"
    rf"(?:,?\s{{1,2}}(?:{_CAPITAL}\s){{1,3}}(?:House|Court|Lodge|Towers?|Heights|Point|Building|Mansions|Mews)\b)?",
    re.IGNORECASE,
)
_LIVES = (
    r"(?i:\b(?:liv(?:e|es|ed|ing)|resid(?:e|es|ing)|stay(?:s|ing)?|house|home|flat|moved|moving|address(?:\sis)?|based|"
    r"us|me|family|neighbours?)\s(?:here\s|there\s|just\s|up\s|down\s|is\s|was\s|now\s|both\s|all\s|together\s){0,2}"
    r"(?:on|in|at|off|to|along)\s(?:the\s)?"
    r"|\b(?:our|my|her|his|their)\s(?:street|road|house|home|address)(?:,|\sis(?:\son|\sin)?|\son)\s)"
)


def find_addresses(plain: str) -> Iterator[Found]:
    """A house and its street, a flat, or the street that somebody says they live in."""
    for found in _ROOM.finditer(plain):
        yield Found(MarkKind.ADDRESS, found.start(), found.end(), "The number of a flat")
    numbered, small, lived_in = _patterns(phrases("streets"), cues("measures"))
    for pattern in (numbered, small):
        for found in pattern.finditer(plain):
            yield Found(MarkKind.ADDRESS, found.start(), found.end(), "A house number and a street")
    for found in lived_in.finditer(plain):
        yield Found(MarkKind.ADDRESS, *found.span("place"), "A street that somebody lives in")


@cache
def _patterns(streets: tuple[str, ...], measures: frozenset[str]) -> tuple[re.Pattern[str], ...]:
    """A number and a street with capitals; with small letters, for sure words; a street without a number, lived in."""
    written = "|".join(street.capitalize() for street in streets)
    street = rf"(?:{_CAPITAL}\s{{1,2}}){{1,3}}(?:{written}|{written.upper()})\b"
    no_measure = rf"(?!(?:{'|'.join(measures)})\b)"
    return (
        re.compile(rf"{_NO_HOUSE}(?i:{_NUMBER})[,\s]{{1,2}}(?:{street}|The\s[A-Z][a-z]{{2,20}}s?\b)"),
        re.compile(
            rf"{_NO_HOUSE}(?:{_NUMBER})[,\s]{{1,2}}(?:{no_measure}{_LETTERS}\s{{1,2}}){{1,2}}(?:{_SURE})\b",
            re.IGNORECASE,
        ),
        re.compile(rf"{_LIVES}(?P<place>{street})"),
    )

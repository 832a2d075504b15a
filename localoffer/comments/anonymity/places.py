"""Postcodes, and the houses and streets that people live in.

Half a postcode is no mark: each stands for thousands of homes, and families use it to say where a service is missing.
"""

import re
from collections.abc import Iterator
from functools import cache

from localoffer.comments.anonymity.mark import Found, MarkKind
from localoffer.comments.anonymity.word_lists import phrases

_AREAS = ["AB", "AL", "B", "BA", "BB", "BD", "BH", "BL", "BN", "BR", "BS", "BT", "CA", "CB", "CF", "CH", "CM", "CO", "CR", "CT", "CV", "CW", "DA", "DD", "DE", "DG", "DH", "DL", "DN", "DT", "DY", "E", "EC", "EH", "EN", "EX", "FK", "FY", "G", "GL", "GU", "GY", "HA", "HD", "HG", "HP", "HR", "HS", "HU", "HX", "IG", "IM", "IP", "IV", "JE", "KA", "KT", "KW", "KY", "L", "LA", "LD", "LE", "LL", "LN", "LS", "LU", "M", "ME", "MK", "ML", "N", "NE", "NG", "NN", "NP", "NR", "NW", "OL", "OX", "PA", "PE", "PH", "PL", "PO", "PR", "RG", "RH", "RM", "S", "SA", "SE", "SG", "SK", "SL", "SM", "SN", "SO", "SP", "SR", "SS", "ST", "SW", "SY", "TA", "TD", "TF", "TN", "TQ", "TR", "TS", "TW", "UB", "W", "WA", "WC", "WD", "WF", "WN", "WR", "WS", "WV", "YO", "ZE"]
_GAP = r"[ .\-_*]{0,3}"
# The letters of a first half may stand apart, and O may stand for 0.
_AREA = "|".join(_GAP.join(area) for area in sorted(_AREAS, key=len, reverse=True))
_POSTCODE = re.compile(
    rf"(?<![A-Z0-9])(?:{_AREA}){_GAP}[0-9](?:{_GAP}[0-9]|[A-HJKPSTUWMNRVXY])?[ .\-_*,\n]{{0,4}}"
    rf"[0-9O]{_GAP}[ABD-HJLNP-UW-Z]{_GAP}[ABD-HJLNP-UW-Z](?![A-Z0-9])",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"(?:1st|2nd)$")
_COMPACT = re.compile(r"[A-Z]{1,2}\d[A-Z\d]?[\s.,*_-]{0,4}[\dO][A-Z]{2}", re.IGNORECASE)

_LETTERS = r"[A-Za-z][A-Za-z'-]{0,30}"
_CAPITAL = r"[A-Z][A-Za-z'-]{0,30}"
_NUMBER = r"(?:(?:house|number|no|num|plot|pitch|flat)\.?\s{0,2})?\d{1,4}\s?[a-hA-H]?(?:\s?[-/]\s?\d{1,4}[a-hA-H]?)?"
# Words that are seldom anything but streets, so that a number and small letters are enough: `14 oakwood lane`.
_SURE = "street|road|rd|avenue|ave|lane|terrace|crescent|cres|grove|gardens|gdns"
_NOT_A_NAME = (
    r"(?!(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|yrs?|miles?|metres?|yards?|times?|children|kids|pupils|"
    r"people|families|of|in|on|to|and|at|am|pm|per|different|more|the|a|from|by|for|or|is|are|was|were|schools?|cars?|places?)\b)"
)
_NO_CLASS = r"(?<![Yy]ear )(?<![Ss]tage )(?<![Gg]roup )(?<![Aa]ged )"
_ROOM = re.compile(
    rf"\b(?:flat|apartment|apt|maisonette|bedsit)\s{{0,2}}(?:no\.?\s?)?(?:\d{{1,4}}\s?[A-Ha-h]?|[A-H])\b(?!\s(?:pack|rate|fee))"
    rf"(?:,?\s{{1,2}}(?:{_CAPITAL}\s){{1,3}}(?:House|Court|Lodge|Towers?|Heights|Point|Building|Mansions|Mews)\b)?",
    re.IGNORECASE,
)
_LIVES = (
    r"(?i:\b(?:liv(?:e|es|ed|ing)|resid(?:e|es|ing)|stay(?:s|ing)?|house|home|flat|moved|moving|address(?:\sis)?|based|us|me|family|neighbours?)"
    r"\s(?:here\s|there\s|just\s|up\s|down\s|is\s|was\s|now\s|both\s|all\s|together\s){0,2}(?:on|in|at|off|to|along)\s(?:the\s)?)"
)


@cache
def _streets(names: tuple[str, ...]) -> str:
    return "|".join(name.capitalize() for name in names)


@cache
def _patterns(names: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """A number and a street with capitals; with small letters, for sure words; a street without a number, lived in."""
    streets = _streets(names)
    ends = rf"(?:{streets}|{streets.upper()})"
    return (
        re.compile(rf"{_NO_CLASS}(?<![\w£$.:/-])(?i:{_NUMBER})[,\s]{{1,2}}(?:(?:{_CAPITAL}\s{{1,2}}){{1,3}}{ends}\b\.?|The\s[A-Z][a-z]{{2,20}}s?\b)"),
        re.compile(
            rf"(?<![\w£$.:/-])(?:{_NUMBER})[,\s]{{1,2}}(?:{_NOT_A_NAME}{_LETTERS}\s{{1,2}}){{1,2}}(?:{_SURE})\b", re.IGNORECASE
        ),
        re.compile(rf"{_LIVES}(?P<place>(?:{_CAPITAL}\s{{1,2}}){{1,3}}{ends}\b)"),
    )


def find_postcodes(plain: str) -> Iterator[Found]:
    """Whole postcodes, spaced or not. Law of their form: Royal Mail, PAF Programmers' Guide."""
    for found in _POSTCODE.finditer(plain):
        # “So 4 5 be late” has gaps as “L S 7 4 A B” does: with gaps inside a half, only capitals count.
        if (_COMPACT.fullmatch(found[0]) or found[0].isupper()) and not _ORDINAL.search(found[0]):
            yield Found(MarkKind.POSTCODE, found.start(), found.end(), "A whole postcode")


def find_addresses(plain: str) -> Iterator[Found]:
    """A house and its street, a flat, or the street that somebody lives in. A street by itself is no mark."""
    numbered, small, lived_in = _patterns(phrases("streets"))
    for found in _ROOM.finditer(plain):
        yield Found(MarkKind.ADDRESS, found.start(), found.end(), "The number of a flat")
    for pattern in (numbered, small):
        for found in pattern.finditer(plain):
            yield Found(MarkKind.ADDRESS, found.start(), found.end(), "A house number and a street")
    for found in lived_in.finditer(plain):
        start, end = found.span("place")
        yield Found(MarkKind.ADDRESS, start, end, "A street that somebody lives in")

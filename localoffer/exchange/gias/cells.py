"""Turns the text of one cell of the register into a value, or raises BadCell saying why not."""

import re
from collections.abc import Callable
from datetime import date
from functools import partial

from localoffer.schools.plain_value import Value

CellReader = Callable[[str], Value]
# What the register writes where it has nothing to say.
_NOTHING = {"", "-", "not applicable", "does not apply", "not recorded", "unknown", "select", "none", "n/a", "null"}
_URN = re.compile(r"[1-9][0-9]{4,6}")
_NUMBER = re.compile(r"([0-9]{1,7})(?:\.0+)?")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?: 00:00(?::00)?)?", re.ASCII)


class BadCell(ValueError):
    """The cell does not hold what its column is for."""


class UnknownWord(BadCell):
    """The register's own words changed: no reason to lose the row."""


def text(cell: str) -> str:
    """The words, with single spaces; empty where the register has nothing to say."""
    words = " ".join(cell.split())
    return "" if words.casefold() in _NOTHING else words


def name(cell: str) -> str:
    if words := text(cell):
        return words
    raise BadCell("there is no name")


def number(cell: str, highest: int = 1_000_000) -> int | None:
    words = text(cell)
    if not words:
        return None
    match = _NUMBER.fullmatch(words)
    if not match or int(match[1]) > highest:
        raise BadCell(f"“{words[:30]}” is not a whole number up to {highest:,}")
    return int(match[1])


def urn(cell: str) -> int:
    words = text(cell)
    if not _URN.fullmatch(words):
        raise BadCell(f"“{words[:30]}” is not a unique reference number")
    return int(words)


def day(cell: str) -> str | None:
    """A date as ISO text. The register writes the day first; a spreadsheet may have turned it round."""
    words = text(cell)
    if not words:
        return None
    try:
        if match := _DAY_FIRST.fullmatch(words):
            return date(int(match[3]), int(match[2]), int(match[1])).isoformat()
        return date.fromisoformat(words).isoformat()
    except ValueError as problem:
        raise BadCell(f"“{words[:30]}” is not a date") from problem


def known(cell: str, values: dict[str, Value], otherwise: Value = None) -> Value:
    """One of the register's own words. Nothing stated gives `otherwise`."""
    words = " ".join(cell.split())
    if words.casefold() in values:
        return values[words.casefold()]
    if not text(words):
        return otherwise
    raise UnknownWord(f"“{words[:40]}” is a word that we do not know here")


def one_of(values: dict[str, Value], otherwise: Value = None) -> CellReader:
    return partial(known, values=values, otherwise=otherwise)


def two_digits(cell: str) -> str:
    """Codes lose their nought in front in a spreadsheet."""
    return text(cell).zfill(2) if text(cell) else ""


age = partial(number, highest=99)
easting = partial(number, highest=700_000)
northing = partial(number, highest=1_300_000)

"""One line of the page that offers formats."""

import shutil
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit, urlunsplit

from localoffer.formats.copy import copy_of
from localoffer.formats.format import FORMATS, Format, Kind
from localoffer.formats.make import file_store, takes_long
from localoffer.publishing.edition import Edition


@dataclass(frozen=True, slots=True)
class Choice:
    """A format, in each size of letters it has, at its address. `size` is in words, `is_exact` where it was made."""

    format: Format
    address: str
    points: int
    size: str = ""
    is_exact: bool = False
    takes_long: bool = False


def formats_address(address: str, name: str = "") -> str:
    """`/services/?need=asd` and `word` give `/services/formats/word/?need=asd`."""
    parts = urlsplit(address)
    path = f"{parts.path}formats/{f'{name}/' if name else ''}"
    return urlunsplit(("", "", path, parts.query, ""))


def with_points(address: str, points: int) -> str:
    """The same address asking for letters of that size."""
    return f"{address}{'&' if '?' in address else '?'}points={points}"


def is_available(wanted: Format) -> bool:
    """Has this machine the programs that it needs?"""
    return all(shutil.which(program) for program in wanted.needs)


def choices(edition: Edition, today: date) -> list[Choice]:
    """Every format that can be had here, in each size of its letters."""
    return [
        _choice(edition, wanted, points, today)
        for wanted in filter(is_available, FORMATS)
        for points in wanted.sizes or (wanted.points,)
    ]


def _choice(edition: Edition, wanted: Format, points: int, today: date) -> Choice:
    address = formats_address(edition.address, wanted.name)
    if points != wanted.points:
        address = with_points(address, points)
    if wanted.kind == Kind.PAGE:
        return Choice(wanted, address, points)
    copy = copy_of(edition, wanted, points, today)
    made = file_store().size(copy.key)
    size = size_in_words(wanted.guessed_bytes(copy.words) if made is None else made)
    return Choice(wanted, address, points, size, made is not None, made is None and takes_long(copy))


def size_in_words(count: int) -> str:
    """`12 KB`, `3.4 MB`; 1,000 bytes to the kilobyte, as telephones count."""
    if count < 1_000_000:
        return f"{max(1, round(count / 1000)):,} KB"
    return f"{count / 1_000_000:,.1f} MB"

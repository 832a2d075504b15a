"""One line of the page that offers formats."""

import shutil
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit, urlunsplit

from localoffer.formats.audio.voice import can_be_read_aloud
from localoffer.formats.copy import Copy, copy_of
from localoffer.formats.format import FORMATS, Format, Kind
from localoffer.formats.make import file_store, takes_long
from localoffer.formats.source import Source, source_of
from localoffer.publishing.edition import Edition


@dataclass(frozen=True, slots=True)
class Choice:
    """A format, in each size of letters it has, at its address. `size` is in words, `is_exact` where it was made.

    One that is too long to be made is shown without its address.
    """

    format: Format
    address: str
    points: int
    size: str = ""
    is_exact: bool = False
    takes_long: bool = False
    is_too_long: bool = False


def formats_address(address: str, name: str = "") -> str:
    """`/services/?need=asd` and `word` give `/services/formats/word/?need=asd`."""
    parts = urlsplit(address)
    path = f"{parts.path}formats/{f'{name}/' if name else ''}"
    return urlunsplit(("", "", path, parts.query, ""))


def with_points(address: str, points: int) -> str:
    """The same address asking for letters of that size."""
    return f"{address}{'&' if '?' in address else '?'}points={points}"


def is_available(wanted: Format, language: str) -> bool:
    """Has this machine the programs that it needs, and can it be made in the language?"""
    if not all(shutil.which(program) for program in wanted.needs):
        return False
    return can_be_read_aloud(language) if wanted.renderer == "audio" else wanted.can_say(language)


def is_too_long(copy: Copy) -> bool:
    """Would nobody want a file of that length? A part of it can be had."""
    return 0 < copy.format.most_words < copy.words


def choices(edition: Edition, today: date) -> list[Choice]:
    """Every format that it can be had in here, in each size of its letters."""
    source = source_of(edition)
    return [
        _choice(edition, source, wanted, points, today)
        for wanted in FORMATS
        if is_available(wanted, edition.document.language)
        for points in wanted.sizes or (wanted.points,)
    ]


def _choice(edition: Edition, source: Source, wanted: Format, points: int, today: date) -> Choice:
    address = formats_address(edition.address, wanted.name)
    if points != wanted.points:
        address = with_points(address, points)
    if wanted.kind == Kind.PAGE:
        return Choice(wanted, address, points)
    copy = copy_of(edition, wanted, points, today, source)
    if is_too_long(copy):
        return Choice(wanted, "", points, is_too_long=True)
    made = file_store().size(copy.key)
    size = size_in_words(wanted.guessed_bytes(copy.words) if made is None else made)
    return Choice(wanted, address, points, size, made is not None, made is None and takes_long(copy))


def size_in_words(count: int) -> str:
    """`12 KB`, `3.4 MB`; 1,000 bytes to the kilobyte, as telephones count."""
    if count < 1_000_000:
        return f"{max(1, round(count / 1000)):,} KB"
    return f"{count / 1_000_000:,.1f} MB"

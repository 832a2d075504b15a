"""One edition in one format, as its renderer is given it: the document with links written out, and what it is."""

import hashlib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings

from localoffer.formats.colophon import colophon, first_line
from localoffer.formats.fingerprint import fingerprint
from localoffer.formats.format import Format
from localoffer.publishing.document import Document, Paragraph, Picture, Span
from localoffer.publishing.edition import Edition


@dataclass(frozen=True, slots=True)
class Copy:
    """What a renderer is given.

    `document` is complete: it says what it is, when it was made, where the live page is and whom to ask, its links
    are absolute and its text has no character that no format can hold. `points` is the size of the letters.
    `source` is the document as the publication states it. `file_name` has no extension.
    """

    document: Document
    source: Document
    format: Format
    points: int
    made_on: date
    live_page: str
    publisher: str
    file_name: str
    key: str

    @property
    def words(self) -> int:
        return sum(len(text.split()) for text in self.document.words())


def copy_of(edition: Edition, wanted: Format, points: int, today: date) -> Copy:
    """Raises nothing: whatever a Document holds can be given."""
    source = _clean(edition.document)
    live_page = settings.SITE_URL + edition.address
    end = colophon(edition, wanted, today)
    blocks = (Paragraph((Span(first_line(wanted, today)),)), *source.blocks)
    return Copy(
        document=replace(source, blocks=blocks, sections=(*source.sections, _clean(end))),
        source=source,
        format=wanted,
        points=points,
        made_on=today,
        live_page=live_page,
        publisher=settings.AUTHORITY.site_name,
        file_name=file_name(source.title),
        key=content_key(edition, source, wanted, points),
    )


def content_key(edition: Edition, source: Document, wanted: Format, points: int) -> str:
    """What names a made file: the same words, in the same form, made by the same program.

    The day is not in it: a file that was made last week of the same words is as good as one of today, and says when
    it was made.
    """
    about = (edition.address, edition.last_checked, edition.owner, wanted.name, points)
    authority = (settings.SITE_URL, settings.AUTHORITY.site_name, settings.AUTHORITY.formats)
    digest = hashlib.sha256(repr((source, about, authority, fingerprint())).encode(errors="replace"))
    for picture in _pictures(source):
        digest.update(_bytes_of(picture))
    return digest.hexdigest()


def file_name(title: str) -> str:
    """`saturday-splash`: letters and digits of any script, and hyphens, 60 at most."""
    plain = unicodedata.normalize("NFKC", title).lower()
    words = "".join(letter if letter.isalnum() else " " for letter in plain).split()
    return "-".join(words)[:60].strip("-") or "local-offer"


def _bytes_of(picture: Picture) -> bytes:
    try:
        return Path(picture.path).read_bytes()
    except OSError:
        return b"missing"


def _pictures(value: Any) -> Iterator[Picture]:
    if isinstance(value, Picture):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _pictures(each)
    elif hasattr(value, "__slots__"):
        for name in value.__slots__:
            yield from _pictures(getattr(value, name))


def _clean(value: Any) -> Any:
    """The same values with links absolute and unprintable characters gone."""
    if isinstance(value, str):
        return _printable(value)
    if isinstance(value, tuple):
        return tuple(_clean(each) for each in value)
    if isinstance(value, Picture) or not hasattr(value, "__slots__"):
        return value
    made = replace(value, **{name: _clean(getattr(value, name)) for name in value.__slots__})
    return replace(made, href=_absolute(made.href)) if isinstance(made, Span) else made


def _printable(text: str) -> str:
    """Without what XML cannot hold: control characters, half surrogates and characters that are none."""
    return "".join(letter for letter in text if _can_be_written(letter))


def _can_be_written(letter: str) -> bool:
    code = ord(letter)
    return letter in "\t\n" or (code >= 0x20 and not 0x7F <= code <= 0x9F and not _is_no_character(code))


def _is_no_character(code: int) -> bool:
    return 0xD800 <= code <= 0xDFFF or 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE


def _absolute(href: str) -> str:
    return settings.SITE_URL + href if href.startswith("/") and not href.startswith("//") else href

"""One edition in one format, as its renderer is given it: the document with what it is, from when and whom to ask."""

import hashlib
import unicodedata
from dataclasses import dataclass, replace
from datetime import date

from django.conf import settings

from localoffer.formats.colophon import colophon, first_line
from localoffer.formats.format import Format
from localoffer.formats.source import Source, clean, source_of
from localoffer.publishing.document import Document
from localoffer.publishing.edition import Edition


@dataclass(frozen=True, slots=True)
class Copy:
    """What a renderer is given.

    `document` is complete: it says what it is, when it was made, where the live page is and whom to ask, its links
    are absolute and its text has no character that no format can hold. `source` is it without that, and `words` how
    many words the source has. `points` is the size of the letters. `file_name` has no extension. `key` names the file.
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
    words: int


def copy_of(edition: Edition, wanted: Format, points: int, today: date, source: Source | None = None) -> Copy:
    """Raises nothing: whatever a Document holds can be given. `source` is `source_of(edition)`, where it is known."""
    source = source or source_of(edition)
    document = source.document
    blocks = (first_line(document, wanted, today), *document.blocks)
    return Copy(
        document=replace(
            document, blocks=blocks, sections=(*document.sections, clean(colophon(edition, wanted, today)))
        ),
        source=document,
        format=wanted,
        points=points,
        made_on=today,
        live_page=settings.SITE_URL + edition.address,
        publisher=settings.AUTHORITY.site_name,
        file_name=file_name(document.title),
        key=content_key(edition, source, wanted, points),
        words=source.words,
    )


def content_key(edition: Edition, source: Source, wanted: Format, points: int) -> str:
    """What names a made file: the same words, in the same form, made by the same program.

    The day is not in it: a file that was made last week of the same words is as good as one of today, and says when
    it was made.
    """
    # Everything that the copy says of itself, on a day that never is.
    about = colophon(edition, wanted, date.min)
    look = (settings.AUTHORITY.site_name, settings.AUTHORITY.name, settings.AUTHORITY.colours)
    named = (source.digest, wanted.name, points, edition.address, look, about)
    return hashlib.sha256(repr(named).encode(errors="replace")).hexdigest()


def file_name(title: str) -> str:
    """`saturday-splash`: letters and digits of any script, and hyphens, 60 at most."""
    plain = unicodedata.normalize("NFKC", title).lower()
    words = "".join(letter if letter.isalnum() else " " for letter in plain).split()
    return "-".join(words)[:60].strip("-") or "local-offer"

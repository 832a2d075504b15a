"""An easy read version as a Document: each row its words and its picture, each heading a section."""

from collections.abc import Callable, Iterable
from operator import attrgetter

from django.conf import settings

from localoffer.core.words import plain_date
from localoffer.easy_read.easy_read import EasyRead, Row
from localoffer.easy_read.picture import Picture
from localoffer.publishing.document import Block, Document, Illustrated, Note, Paragraph, Section, Span
from localoffer.publishing.record import EXAMPLE as EXAMPLE_RECORD
from localoffer.publishing.record import record_of

ABOUT = "About this easy read"
EXAMPLE = "It was written for a demonstration. Nobody who needs easy read has checked it yet."

AddressOf = Callable[[Picture], str]


def easy_read_document(easy_read: EasyRead, address_of: AddressOf = attrgetter("address")) -> Document:
    """Load it with `with_rows`. It says so where the source has changed since. `address_of` a picture: where it is
    shown from, its public address unless officers alone may see it yet."""
    first: tuple[Block, ...] = (EXAMPLE_RECORD,) if easy_read.publication.is_example else ()
    if is_behind_now(easy_read):
        first = (*first, behind_note(easy_read))
    blocks, sections = _parts(easy_read.rows.all(), address_of)
    return Document(
        title=str(easy_read), blocks=(*first, *blocks), sections=(*sections, _about(easy_read)), language="en-GB"
    )


def is_behind_now(easy_read: EasyRead) -> bool:
    """Compared with what the publication says at this moment, whatever was marked before."""
    record = record_of(easy_read.publication)
    return record is not None and easy_read.is_behind(record.to_document())


def behind_note(easy_read: EasyRead) -> Note:
    """What readers are told while nobody has looked again."""
    ways = settings.AUTHORITY.formats
    number = ways.telephone
    ring = (Span("ring "), Span(number, href=f"tel:{number.replace(' ', '')}"), Span(" or ")) if number else ()
    changed = f"The full page has changed since {plain_date(easy_read.matched_on)}."
    return Note(
        blocks=(
            Paragraph((Span(changed, strong=True), Span(" Some things here may be out of date."))),
            Paragraph(
                (Span("Ask us: "), *ring, Span("write to "), Span(ways.email, href=f"mailto:{ways.email}"), Span("."))
            ),
        )
    )


def _parts(rows: Iterable[Row], address_of: AddressOf) -> tuple[tuple[Block, ...], tuple[Section, ...]]:
    """What stands before the first heading, and the sections. Rows without words and picture say nothing."""
    parts: list[tuple[str, list[Block]]] = [("", [])]
    for row in rows:
        if row.is_heading and row.text:
            parts.append((row.text, []))
        elif block := _block(row, address_of):
            parts[-1][1].append(block)
    (_, first), *others = parts
    return tuple(first), tuple(Section(heading, tuple(blocks)) for heading, blocks in others)


def _block(row: Row, address_of: AddressOf) -> Illustrated | None:
    picture = row.picture.stated(address_of(row.picture)) if row.picture else None
    if not row.text and picture is None:
        return None
    return Illustrated(picture, (Paragraph((Span(row.text),)),) if row.text else ())


def _about(easy_read: EasyRead) -> Section:
    publication = easy_read.publication
    made = f"{easy_read.made_by} made this easy read."
    matched = f"It was checked against the full page on {plain_date(easy_read.matched_on)}."
    full = (Span("The full page: "), Span(publication.title, href=publication.address), Span("."))
    example = (Paragraph((Span(EXAMPLE),)),) if easy_read.is_example else ()
    return Section(ABOUT, (Paragraph((Span(f"{made} {matched}"),)), *example, Paragraph(full)))

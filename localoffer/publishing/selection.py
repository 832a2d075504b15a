"""Many publications as one Document, each a section of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from localoffer.core.words import plain_miles
from localoffer.places.distance import Point
from localoffer.publishing.document import Block, Document, List, Note, Paragraph, Section, Span
from localoffer.publishing.publication import Publication, Publishable
from localoffer.publishing.record import records_of, stated

# 2,000 services of this authority's size are about 900,000 words. More helps nobody, and takes minutes to make.
IN_FULL = 2_000
# Headings go down to h6, and the title of a document is h1.
DEEPEST = 5


def document_section(document: Document, before: tuple[Block, ...] = ()) -> Section:
    """A whole document as a section of a larger one: its summary becomes its first paragraph. `before` follows it."""
    first = (Paragraph((Span(document.summary),)),) if document.summary else ()
    return Section(document.title, (*first, *before, *document.blocks), document.sections, document.language)


def selection_sections(
    publications: Iterable[Publication], language: str = "en-GB", before: Mapping[int, Block] | None = None
) -> tuple[Section, ...]:
    """One section for each that is public, in the order given; after the first 2,000, one for all others in short.

    `language` is that of the document that will hold them. `before` are words on some, by the key of the publication.
    """
    public = [each for each in publications if each.is_public]
    notes = {key: (note,) for key, note in (before or {}).items()}
    sections = [
        document_section(stated(record), notes.get(record.publication_id or 0, ()))
        for record in records_of(public[:IN_FULL])
    ]
    return (*in_language(sections, language), *_in_short(public[IN_FULL:]))


def selection_document(
    *,
    title: str,
    summary: str,
    publications: Iterable[Publication],
    blocks: tuple[Block, ...] = (),
    before: Mapping[int, Block] | None = None,
) -> Document:
    """One document with a section for each publication. `blocks` come first: what was asked for, say."""
    public = [each for each in publications if each.is_public]
    return Document(
        title=title,
        summary=summary,
        blocks=(*blocks, *_too_many(len(public))),
        sections=within_depth(selection_sections(public, before=before)),
    )


def in_language(sections: Iterable[Section], language: str) -> tuple[Section, ...]:
    """The same sections, each with a language of its own only where that differs from what it stands in."""
    return tuple(_in_language(each, language) for each in sections)


def _in_language(section: Section, around: str) -> Section:
    own = section.language or around
    return replace(section, language="" if own == around else own, sections=in_language(section.sections, own))


def distances(records: Iterable[Publishable], point: Point | None) -> dict[int, Block]:
    """How far each is from the point, as a paragraph by the key of its publication. The records have their `miles`.

    Empty where nobody asked from where.
    """
    if point is None:
        return {}
    miles = {each.publication_id: getattr(each, "miles", None) for each in records}
    return {key: _distance(far, point.name) for key, far in miles.items() if key and far is not None}


def _distance(miles: float, place: str) -> Paragraph:
    return Paragraph((Span(f"Distance: {plain_miles(miles)} from {place}, in a straight line."),))


def within_depth(sections: Iterable[Section], deepest: int = DEEPEST) -> tuple[Section, ...]:
    """The same sections with at most so many levels: what lies deeper follows the section that it was in."""
    if deepest > 1:
        return tuple(replace(each, sections=within_depth(each.sections, deepest - 1)) for each in sections)
    return tuple(lifted for each in sections for lifted in _lifted(each))


def _lifted(section: Section) -> Iterator[Section]:
    yield replace(section, sections=())
    for inner in section.sections:
        yield from _lifted(replace(inner, language=inner.language or section.language))


def _too_many(number: int) -> tuple[Block, ...]:
    """Says what is not here in full, and where it is."""
    if number <= IN_FULL:
        return ()
    text = (
        f"This document holds {number:,} entries. The first {IN_FULL:,} are here in full. The other"
        f" {number - IN_FULL:,} are at its end in short, each with a link to its own page, which says everything."
    )
    return (Note((Paragraph((Span(text),)),), warning=True),)


def _in_short(publications: list[Publication]) -> tuple[Section, ...]:
    items = tuple(
        (Span(each.title, href=each.address), *((Span(f": {each.summary}"),) if each.summary else ()))
        for each in publications
    )
    return (Section("The others in short", (List(items),)),) if items else ()

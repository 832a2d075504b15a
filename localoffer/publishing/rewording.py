"""The same Document with other texts: its shape stays, and each piece of text is replaced in reading order."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from localoffer.publishing.document import (
    Block,
    Document,
    Fact,
    Facts,
    Illustrated,
    List,
    Note,
    Paragraph,
    Section,
    Span,
    Spans,
    Table,
)


@dataclass(frozen=True, slots=True)
class Replacing:
    """What is asked for each piece: `text` for a title, a heading or a cell, `span` for a run of text, which may become
    several.

    They are asked in the order of `Document.words()`, the empty pieces included.
    """

    text: Callable[[str], str]
    span: Callable[[Span], Spans]


def with_texts(document: Document, by: Replacing) -> Document:
    """A Document of the same shape. Its language stays, and so does what a picture shows."""
    return replace(
        document,
        title=by.text(document.title),
        summary=by.text(document.summary),
        blocks=tuple(_block(block, by) for block in document.blocks),
        sections=tuple(_section(section, by) for section in document.sections),
    )


def _section(section: Section, by: Replacing) -> Section:
    return replace(
        section,
        heading=by.text(section.heading),
        blocks=tuple(_block(block, by) for block in section.blocks),
        sections=tuple(_section(inner, by) for inner in section.sections),
    )


def _block(block: Block, by: Replacing) -> Block:
    match block:
        case Paragraph() | List():
            return _words(block, by)
        case Table(caption, headers, rows):
            return Table(
                by.text(caption),
                tuple(by.text(header) for header in headers),
                tuple(tuple(by.text(cell) for cell in row) for row in rows),
            )
        case Facts(facts):
            return Facts(tuple(Fact(by.text(fact.term), _all_words(fact.blocks, by)) for fact in facts))
        case Note() | Illustrated():
            return replace(block, blocks=_all_words(block.blocks, by))


def _all_words(blocks: tuple[Paragraph | List, ...], by: Replacing) -> tuple[Paragraph | List, ...]:
    return tuple(_words(block, by) for block in blocks)


def _words(block: Paragraph | List, by: Replacing) -> Paragraph | List:
    if isinstance(block, Paragraph):
        return Paragraph(_spans(block.spans, by))
    return replace(block, items=tuple(_spans(item, by) for item in block.items))


def _spans(spans: Spans, by: Replacing) -> Spans:
    return tuple(made for span in spans for made in by.span(span))

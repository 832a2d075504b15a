"""The one neutral form in which every publication states itself.

A Document is plain immutable values: formats, search and comments read it and need to know nothing
about services, schools or pages. Text is never HTML: whoever renders it escapes it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_LINK = re.compile(r"(?:https?://|mailto:|tel:|[/#?])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text. `href` makes it a link; `language` is a BCP 47 tag where it differs from the document's."""

    text: str
    href: str = ""
    strong: bool = False
    language: str = ""

    def __post_init__(self) -> None:
        """A link leads to this site, the web, a mail or a telephone. Any other (`javascript:`) is only its words."""
        if self.href and not _LINK.match(self.href):
            object.__setattr__(self, "href", "")


Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    spans: Spans


@dataclass(frozen=True, slots=True)
class List:
    items: tuple[Spans, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Every row is as long as `headers`."""

    caption: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """One question and its answer: `Who pays?`, then paragraphs and lists."""

    term: str
    blocks: "tuple[Paragraph | List, ...]"


@dataclass(frozen=True, slots=True)
class Facts:
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """Text set apart. `warning` is true where missing it could harm the reader."""

    blocks: "tuple[Paragraph | List, ...]"
    warning: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """`path` is a file on this machine (PNG, JPEG or SVG), `href` its address here. `alt` says what it shows, and is
    empty only where it shows nothing that the words beside it do not say."""

    path: str
    href: str
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Illustrated:
    """Words with the picture that stands beside them, as in easy read. They stand without it where it is missing."""

    picture: Picture | None
    blocks: "tuple[Paragraph | List, ...]"


Block = Paragraph | List | Table | Facts | Note | Illustrated


@dataclass(frozen=True, slots=True)
class Section:
    """`language` is a BCP 47 tag where it differs from the document's."""

    heading: str
    blocks: tuple[Block, ...] = ()
    sections: "tuple[Section, ...]" = ()
    language: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """What one publication says. `blocks` come before the first section; `language` is a BCP 47 tag."""

    title: str
    summary: str = ""
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    language: str = field(default="en-GB")

    def words(self) -> Iterator[str]:
        """Every piece of text in reading order, for search and for tests that nothing was left out."""
        yield from (self.title, self.summary)
        for block in self.blocks:
            yield from block_words(block)
        for section in self.sections:
            yield from section_words(section)


def section_words(section: Section) -> Iterator[str]:
    """The text of a section and of those inside it."""
    yield section.heading
    for block in section.blocks:
        yield from block_words(block)
    for inner in section.sections:
        yield from section_words(inner)


def block_words(block: Block) -> Iterator[str]:
    """The text of one block."""
    match block:
        case Paragraph(spans):
            yield from (span.text for span in spans)
        case List(items):
            yield from (span.text for item in items for span in item)
        case Table(caption, headers, rows):
            yield from (caption, *headers)
            yield from (cell for row in rows for cell in row)
        case Facts(facts):
            for fact in facts:
                yield fact.term
                yield from (word for inner in fact.blocks for word in block_words(inner))
        case Note(blocks) | Illustrated(_, blocks):
            yield from (word for inner in blocks for word in block_words(inner))

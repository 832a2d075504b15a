"""A Document as clean semantic HTML: for the pages to print, and for the programs that make files of it.

Headings, paragraphs, lists, tables with a caption and header cells, facts as a definition list, notes that say they are
notes, words with their picture as a figure; no style and no script. All text is escaped here and nowhere else. What
holds no words is left out: an empty heading or item is noise to whoever listens.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from localoffer.formats.languages import direction
from localoffer.publishing.document import (
    Block,
    Document,
    Fact,
    Facts,
    Illustrated,
    List,
    Note,
    Paragraph,
    Picture,
    Section,
    Span,
    Spans,
    Table,
)
from localoffer.publishing.document_text import needs_contents, written_address

# Where a picture is to be found; empty where it is missing, and its words stand alone.
PictureSource = Callable[[Picture], str]
_DEEPEST = 6
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_CONTENTS_LANGUAGE = "en-GB"


def at_its_address(picture: Picture) -> str:
    """For a page of this site."""
    return picture.href if Path(picture.path).is_file() else ""


def document_html(
    document: Document, picture_source: PictureSource = at_its_address, *, has_contents: bool = False
) -> str:
    """A whole page for a program: `<!DOCTYPE html>…`, well-formed as XML too, without classes.

    `has_contents` puts a list of the sections first where there are many: for a file that has no such list of its own.
    """
    body = "".join(_Writer(picture_source, for_people=False, has_contents=has_contents).body(document))
    return (
        f'<!DOCTYPE html>\n<html{_language(document.language)}><head><meta charset="utf-8"/>'
        f"<title>{escape(document.title)}</title></head>\n<body>\n{body}</body></html>\n"
    )


def document_body(document: Document) -> str:
    """What a page to read and print shows: title, summary, contents where it is long, blocks and sections.

    The title is the one h1. Addresses of links are written beside them, for paper. Each cell of a table
    names its column, for paper so narrow that a row becomes a list.
    """
    return "".join(_Writer(at_its_address, for_people=True, has_contents=True).body(document))


def is_language(tag: str) -> bool:
    """Is it a tag as BCP 47 has them? What is none is left out: a wrong one makes a file that others refuse."""
    return _LANGUAGE.fullmatch(tag) is not None


def _language(language: str) -> str:
    return f' lang="{language}" dir="{direction(language)}"' if is_language(language) else ""


def _named(number: int) -> str:
    return f"section-{number}"


@dataclass(frozen=True, slots=True)
class _Writer:
    """`for_people` adds what only a page needs."""

    picture_source: PictureSource
    for_people: bool
    has_contents: bool

    def body(self, document: Document) -> Iterator[str]:
        yield f"<h1>{escape(document.title)}</h1>\n"
        if document.summary.strip():
            yield f"<p>{escape(document.summary)}</p>\n"
        yield from self.blocks(document.blocks)
        if self.has_contents and needs_contents(document):
            yield self.contents(document)
        for number, section in enumerate(document.sections, 1):
            yield from self.section(section, 2, _named(number) if self.has_contents else "")

    def contents(self, document: Document) -> str:
        items = "".join(
            f'<li><a href="#{_named(number)}"{_language(section.language)}>{escape(section.heading)}</a></li>\n'
            for number, section in enumerate(document.sections, 1)
            if section.heading.strip()
        )
        heading = f'<h2 id="contents"><span{_language(_CONTENTS_LANGUAGE)}>Contents</span></h2>'
        return f'<nav aria-labelledby="contents">\n{heading}\n<ul>\n{items}</ul>\n</nav>\n'

    def section(self, section: Section, level: int, name: str = "") -> Iterator[str]:
        """Deeper than HTML has headings, they stay at the deepest."""
        tag = f"h{min(level, _DEEPEST)}"
        identity = f' id="{name}"' if name else ""
        yield f"<section{identity}{_language(section.language)}>\n"
        if section.heading.strip():
            yield f"<{tag}>{escape(section.heading)}</{tag}>\n"
        yield from self.blocks(section.blocks)
        for inner in section.sections:
            yield from self.section(inner, level + 1)
        yield "</section>\n"

    def blocks(self, blocks: Iterable[Block]) -> Iterator[str]:
        for block in blocks:
            yield self.block(block)

    def block(self, block: Block) -> str:
        match block:
            case Paragraph(spans):
                said = self.spans(spans)
                return f"<p>{said}</p>\n" if said.strip() else ""
            case List():
                return self.list(block)
            case Table():
                return self.table(block)
            case Facts(facts):
                return f"<dl>\n{''.join(map(self.fact, facts))}</dl>\n" if facts else ""
            case Note(blocks, warning):
                important = "<p><strong>Important</strong></p>\n" if warning else ""
                return f'<div role="note">\n{important}{"".join(self.blocks(blocks))}</div>\n'
            case Illustrated():
                return self.illustrated(block)

    def list(self, block: List) -> str:
        tag = "ol" if block.ordered else "ul"
        items = "".join(f"<li>{said}</li>\n" for item in block.items if (said := self.spans(item)).strip())
        return f"<{tag}>\n{items}</{tag}>\n" if items else ""

    def table(self, table: Table) -> str:
        rows = "".join(self.row(table, row) for row in table.rows)
        caption = f"<caption>{escape(table.caption)}</caption>\n" if table.caption.strip() else ""
        body = f"<tbody>\n{rows}</tbody>" if rows else ""
        made = f"<table>\n{caption}{self.head(table)}{body}</table>\n"
        return f'<div class="lo-copy__table">\n{made}</div>\n' if self.for_people else made

    def head(self, table: Table) -> str:
        """An empty header is a plain cell: it heads nothing."""
        if not any(header.strip() for header in table.headers):
            return ""
        cells = "".join(
            f'<th scope="col">{escape(header)}</th>' if header.strip() else "<td></td>" for header in table.headers
        )
        return f"<thead><tr>{cells}</tr></thead>\n"

    def row(self, table: Table, row: tuple[str, ...]) -> str:
        cells = "".join(
            f"<td{self.column(header)}>{escape(cell)}</td>" for header, cell in zip(table.headers, row, strict=True)
        )
        return f"<tr>{cells}</tr>\n"

    def column(self, header: str) -> str:
        return f' data-column="{escape(header)}: "' if self.for_people and header.strip() else ""

    def fact(self, fact: Fact) -> str:
        return f"<dt>{escape(fact.term)}</dt>\n<dd>{''.join(self.blocks(fact.blocks))}</dd>\n"

    def illustrated(self, block: Illustrated) -> str:
        picture = self.picture(block.picture) if block.picture else ""
        return f"<figure>\n{picture}<div>{''.join(self.blocks(block.blocks))}</div></figure>\n"

    def picture(self, picture: Picture) -> str:
        source = self.picture_source(picture)
        return f'<img src="{escape(source)}" alt="{escape(picture.alt)}"/>' if source else ""

    def spans(self, spans: Spans) -> str:
        return "".join(map(self.span, spans))

    def span(self, span: Span) -> str:
        made = escape(span.text).replace("\n", "<br/>\n")
        if span.strong:
            made = f"<strong>{made}</strong>"
        if span.href:
            return f'<a href="{escape(span.href)}"{_language(span.language)}>{made}</a>{self.address(span)}'
        language = _language(span.language)
        return f"<span{language}>{made}</span>" if language else made

    def address(self, span: Span) -> str:
        address = written_address(span) if self.for_people else ""
        return f'<span class="lo-copy__address" dir="ltr"> ({escape(address)})</span>' if address else ""

"""A Document as plain data in reading order, one piece after the other.

Nothing of it is typst's own language: `document.typ` reads it as JSON and draws it, so text can only be text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from localoffer.formats.languages import direction
from localoffer.formats.typst.languages import language_data
from localoffer.formats.typst.tables import column_widths
from localoffer.formats.typst.text import drawable, runs
from localoffer.publishing.document import (
    Block,
    Document,
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

Piece = dict[str, Any]
Runs = list[Any]

NOTHING: Piece = {"kind": "nothing"}
_LINE_BREAK = 1
_DEEPEST = 6
# What of the page's width a line has: letters of a heading are bigger, and a picture stands beside words.
_HEADING_SHARE = 0.33
_TEXT_SHARE = 0.85
_BESIDE_PICTURE = 0.65
_MOST_COLUMNS_IN_LARGE_PRINT = 2
# Headers stand on each page that the table goes on to, so they may not fill it.
_LONGEST_HEADER = 200
# Other addresses (`javascript:`) are words only. PDF programs stop at addresses that are longer.
_LINK = re.compile(r"(?:https?://|mailto:|tel:)[^\s]{1,2000}", re.IGNORECASE)
# A telephone number, whose groups would change places among words written from right to left.
_NUMBER = re.compile(r"(\+?\d+(?:[ -]\d+)+)")


@dataclass(slots=True)
class Writer:
    """`letters` go in a line of the page. `language` is that of what is written just now.

    `pictures` are collected: each stands in the data by its number.
    """

    letters: int
    is_large: bool
    language: str
    pictures: list[Picture] = field(default_factory=list)

    def pieces(self, document: Document) -> list[Piece]:
        """Title, summary (if any), blocks, then each section: heading, blocks, inner sections."""
        made = [self._heading(document.title, 1)]
        if document.summary:
            made.append({"kind": "summary", "runs": self._runs(document.summary)})
        made += map(self._block, document.blocks)
        for section in document.sections:
            made += self._section(section, 2)
        return made

    def _section(self, section: Section, level: int) -> Iterator[Piece]:
        outer, self.language = self.language, section.language or self.language
        spoken = {"language": language_data(self.language)}
        heading = self._heading(section.heading, level)
        yield {**heading, **spoken}
        for block in section.blocks:
            yield {**self._block(block), **spoken}
        # A heading that says nothing is not drawn, and no level may be left out below it.
        below = level if heading == NOTHING else level + 1
        for inner in section.sections:
            yield from self._section(inner, below)
        self.language = outer

    def _heading(self, text: str, level: int) -> Piece:
        if not drawable(text).strip():
            return NOTHING
        return {"kind": "heading", "level": min(level, _DEEPEST), "runs": self._runs(text, _HEADING_SHARE)}

    def _block(self, block: Block) -> Piece:
        match block:
            case Paragraph(spans):
                return {"kind": "paragraph", "runs": self._spans(spans)}
            case List(items, ordered):
                return {"kind": "list", "ordered": ordered, "items": [self._spans(item) for item in items]}
            case Table():
                return self._table(block)
            case Facts(facts):
                made = [{"term": self._runs(each.term), "blocks": self.inner(each.blocks)} for each in facts]
                return {"kind": "facts", "facts": made}
            case Note(blocks, warning):
                return {"kind": "note", "warning": warning, "blocks": self.inner(blocks)}
            case Illustrated():
                return self._illustrated(block)

    def inner(self, blocks: tuple[Paragraph | List, ...]) -> list[Piece]:
        """Blocks that stand in another one."""
        return [self._block(each) for each in blocks]

    def _table(self, table: Table) -> Piece:
        widths = column_widths(table, self.letters)
        is_wide = not widths or (self.is_large and len(widths) > _MOST_COLUMNS_IN_LARGE_PRINT)
        if is_wide or any(len(header) > _LONGEST_HEADER for header in table.headers):
            return self._rows(table)
        return {
            "kind": "table",
            "caption": self._runs(table.caption),
            "widths": widths,
            "headers": self._cells(table.headers, widths),
            "cells": [cell for row in table.rows for cell in self._cells(row, widths)],
        }

    def _cells(self, row: tuple[str, ...], widths: list[int]) -> list[Runs]:
        return [self._runs(cell, _TEXT_SHARE * width / self.letters) for cell, width in zip(row, widths, strict=False)]

    def _rows(self, table: Table) -> Piece:
        """A table that would run off the page: each row as lines of `header: cell`."""
        headers = [self._runs(header) for header in table.headers]
        rows = [[[header, self._runs(cell)] for header, cell in zip(headers, row, strict=False)] for row in table.rows]
        return {"kind": "rows", "caption": self._runs(table.caption), "headers": headers, "rows": rows}

    def _illustrated(self, block: Illustrated) -> Piece:
        narrower = replace(self, letters=int(self.letters * _BESIDE_PICTURE))
        made = {"kind": "illustrated", "blocks": narrower.inner(block.blocks)}
        if block.picture is None:
            return made
        self.pictures.append(block.picture)
        return {**made, "picture": len(self.pictures) - 1, "alt": drawable(block.picture.alt.strip())}

    def _spans(self, spans: Spans) -> Runs:
        """Runs of text: strings, MAY_BREAK, line breaks, and what is styled as a dictionary."""
        return [run for span in spans for run in self._span(span)]

    def _span(self, span: Span) -> Runs:
        made = self._runs(span.text, language=span.language)
        styles: dict[str, Any] = {"strong": True} if span.strong else {}
        if span.text.strip() and _LINK.fullmatch(span.href):
            styles["href"] = span.href
        if span.language:
            styles["language"] = language_data(span.language)
        return [{"runs": made, **styles}] if styles and made else made

    def _runs(self, text: str, share: float = _TEXT_SHARE, language: str = "") -> Runs:
        """The text, where a line has that share of the page's width. Spaces in a row are one, as in HTML."""
        is_turned = direction(language or self.language) == "rtl"
        made: Runs = []
        for number, line in enumerate(drawable(text).split("\n")):
            if number:
                made.append(_LINE_BREAK)
            for part in _NUMBER.split(line) if is_turned else [line]:
                words = runs(re.sub(r"[ \t]+", " ", part), self.letters * share)
                made += [{"runs": words, "left-to-right": True}] if is_turned and _NUMBER.fullmatch(part) else words
        return made

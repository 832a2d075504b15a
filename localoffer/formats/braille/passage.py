"""A Document as what is set on braille pages: passages, each with its indents, the gaps and the lines of boxes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

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
    Spans,
    Table,
)

# BANA, Braille Formats 2016, numbers cells from 1: `3-1` starts in cell 3 and goes on in cell 1.
Indents = tuple[int, int]
PARAGRAPH: Indents = (3, 1)
ITEM: Indents = (1, 3)
TERM: Indents = (1, 5)
ANSWER: Indents = (3, 3)
ANSWER_ITEM: Indents = (3, 5)
ROW: Indents = (1, 5)
CELL: Indents = (3, 5)
NOTE: Indents = (7, 5)
# Section 4: the first level is centred, the second stands in cell 5, all others in cell 7.
HEADING: dict[int, Indents] = {2: (5, 5), 3: (7, 7)}
BULLET = "_4 "
NOTE_OPENS, NOTE_CLOSES = "@.<", "@.>"


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that are set together. `before` and `after` are cells. `piece` counts the pieces of the document.

    `level` is 0 where it is no heading. What is `kept` never stands alone at the end of a page.
    """

    text: str
    indents: Indents
    language: str
    piece: int
    before: str = ""
    after: str = ""
    level: int = 0
    centred: bool = False
    kept: bool = False


class Mark(Enum):
    """What is set without words: an empty line, and the lines above and below a box (section 7)."""

    GAP = " "
    BOX_OPENS = "7"
    BOX_CLOSES = "G"


Part = Passage | Mark


def passages(document: Document) -> list[Part]:
    """In reading order. Pieces are counted as the map of print pages counts them: title, summary, block, heading."""
    setter = _Setter(document.language)
    return list(setter.document(document))


def transcribers_note(words: str, piece: int = 0) -> Passage:
    """A note of ours in English, between its signs (UEB 3.27)."""
    return Passage(words, NOTE, "en-GB", piece, NOTE_OPENS, NOTE_CLOSES)


class _Setter:
    """Goes through a document once, with the language and the number of the piece it is at."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.piece = -1

    def document(self, document: Document) -> Iterator[Part]:
        self.piece += 1
        yield replace(self._words(document.title, (1, 1)), level=1, centred=True)
        yield Mark.GAP
        if document.summary:
            self.piece += 1
            yield from self._lines(document.summary, PARAGRAPH)
        yield from self._blocks(document.blocks)
        for section in document.sections:
            yield from self._section(section, 1)

    def _section(self, section: Section, level: int) -> Iterator[Part]:
        outer = self.language
        self.language = section.language or outer
        self.piece += 1
        indents = HEADING.get(level, HEADING[3])
        heading = self._words(section.heading, (1, 1) if level == 1 else indents)
        yield Mark.GAP
        yield replace(heading, level=level + 1, centred=level == 1, kept=True)
        if level == 1:
            yield Mark.GAP
        yield from self._blocks(section.blocks)
        for inner in section.sections:
            yield from self._section(inner, level + 1)
        self.language = outer

    def _blocks(self, blocks: tuple[Block, ...]) -> Iterator[Part]:
        for block in blocks:
            self.piece += 1
            yield from self._block(block)

    def _block(self, block: Block) -> Iterator[Part]:
        match block:
            case Paragraph(spans):
                yield from self._lines(_text(spans), PARAGRAPH)
            case List():
                yield from self._apart(self._items(block, ITEM))
            case Table():
                yield from self._apart(self._table(block))
            case Facts(facts):
                yield from self._apart(part for fact in facts for part in self._fact(fact))
            case Note():
                yield from self._boxed(block)
            case Illustrated():
                yield from self._illustrated(block)

    def _words(self, text: str, indents: Indents) -> Passage:
        return Passage(text, indents, self.language, self.piece)

    def _lines(self, text: str, indents: Indents, before: str = "") -> Iterator[Passage]:
        """A passage for each line of the text, as in a postal address."""
        for line in text.split("\n"):
            if line.strip():
                yield replace(self._words(line, indents), before=before)
                before, indents = "", (max(indents), max(indents)) if before else indents

    def _apart(self, parts: Iterator[Part]) -> Iterator[Part]:
        yield Mark.GAP
        yield from parts
        yield Mark.GAP

    def _items(self, block: List, indents: Indents) -> Iterator[Passage]:
        for number, item in enumerate(block.items, 1):
            if block.ordered:
                yield from self._lines(f"{number}. {_text(item)}", indents)
            else:
                yield from self._lines(_text(item), indents, BULLET)

    def _inner(self, blocks: tuple[Paragraph | List, ...], words: Indents, items: Indents) -> Iterator[Passage]:
        for block in blocks:
            if isinstance(block, List):
                yield from self._items(block, items)
            else:
                yield from self._lines(_text(block.spans), words)

    def _fact(self, fact: Fact) -> Iterator[Passage]:
        for passage in self._lines(fact.term, TERM):
            yield replace(passage, kept=True)
        yield from self._inner(fact.blocks, ANSWER, ANSWER_ITEM)

    def _boxed(self, note: Note) -> Iterator[Part]:
        yield Mark.GAP
        yield Mark.BOX_OPENS
        if note.warning:
            yield replace(self._words("Important", (5, 5)), kept=True, language="en-GB")
        yield from self._inner(note.blocks, PARAGRAPH, ITEM)
        yield Mark.BOX_CLOSES
        yield Mark.GAP

    def _illustrated(self, block: Illustrated) -> Iterator[Part]:
        yield from self._inner(block.blocks, PARAGRAPH, ITEM)
        if block.picture and block.picture.alt:
            yield transcribers_note(f"Picture: {block.picture.alt}", self.piece)

    def _table(self, table: Table) -> Iterator[Part]:
        if table.caption:
            yield replace(self._words(table.caption, HEADING[2]), kept=True)
        yield transcribers_note("Table as a list", self.piece)
        if not table.rows:
            yield self._words("; ".join(table.headers), ROW)
        for row in table.rows:
            for number, (header, cell) in enumerate(zip(table.headers, row, strict=False)):
                words = " ".join(cell.split()) or "nothing"
                yield self._words(f"{header}: {words}" if header else words, CELL if number else ROW)


def _text(spans: Spans) -> str:
    return "".join(span.text for span in spans)

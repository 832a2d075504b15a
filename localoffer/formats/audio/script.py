"""What is said of a document, line by line, in chapters."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from django.conf import settings

from localoffer.formats.audio.other_languages import only_sayable
from localoffer.formats.spoken.glossary import Glossary, read_glossary
from localoffer.formats.spoken.normaliser import spoken
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

# Seconds of silence after each.
AFTER_TITLE = 1.2
AFTER_HEADING = 0.9
AFTER_PARAGRAPH = 0.7
AFTER_ITEM = 0.5
AFTER_QUESTION = 0.3
AFTER_CHAPTER = 1.5
_MARKS = ".,?!;:"


@dataclass(frozen=True, slots=True)
class Line:
    """`text` is what is said, `pause` the seconds of silence after it, `language` a BCP 47 tag."""

    text: str
    pause: float
    language: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """`title` is as it is written, for the player's list."""

    title: str
    lines: tuple[Line, ...]


@dataclass(slots=True)
class _Reader:
    """Reads one chapter. `met` holds the abbreviations that its listener was told the meaning of."""

    language: str
    met: set[str] = field(default_factory=set)

    @property
    def is_english(self) -> bool:
        return self.language.lower().partition("-")[0] == "en"

    def within(self, language: str) -> "_Reader":
        """The same chapter where it goes on in another language."""
        return _Reader(language, self.met) if language else self

    def line(self, text: str, pause: float, end: str = ".") -> Iterator[Line]:
        """Nothing where nothing is to be said."""
        said = spoken(text, glossary(), self.met) if self.is_english else only_sayable(text)
        if said.strip(_MARKS + " "):
            ended = said if said[-1] in ".?!:" else said.rstrip(",;") + end
            yield Line(ended[0].upper() + ended[1:], pause, self.language)

    def own(self, text: str, pause: float) -> Iterator[Line]:
        """Words of ours, such as `Important.`: in English only, because no person translated them."""
        if self.is_english:
            yield Line(spoken(text), pause, self.language)

    def heading(self, text: str, pause: float) -> Iterator[Line]:
        """No abbreviation is explained in a heading: the text below it does."""
        yield from _Reader(self.language, _all_met()).line(text, pause)

    def spans(self, spans: Spans, pause: float, before: str = "") -> Iterator[Line]:
        """One line for each language in it, with the long pause after the last."""
        parts = list(_by_language(spans))
        for place, (language, text) in enumerate(parts, 1):
            reader = self.within(language)
            yield from reader.line(before + text, pause if place == len(parts) else 0.1)
            before = ""


@cache
def glossary() -> Glossary:
    return read_glossary(settings.DATA_DIR / "vocabularies" / "glossary.csv")


def _all_met() -> set[str]:
    return {entry.expansion for entry in glossary().values()}


def _by_language(spans: Spans) -> Iterator[tuple[str, str]]:
    language, text = "", ""
    for span in spans:
        if span.language != language and text:
            yield language, text
            text = ""
        language = span.language
        text += span.text
    yield language, text


def chapters_of(document: Document) -> tuple[Chapter, ...]:
    """What the document is comes first; then each of its outermost sections is a chapter."""
    reader = _Reader(document.language)
    first = (
        *reader.heading(document.title, AFTER_TITLE),
        *reader.line(document.summary, AFTER_PARAGRAPH),
        *_blocks(document.blocks, reader),
    )
    chapters = [_chapter(section, place, document.language) for place, section in enumerate(document.sections, 1)]
    return tuple(each for each in (Chapter(document.title, _ending(first)), *chapters) if each.lines)


def _chapter(section: Section, place: int, language: str) -> Chapter:
    reader = _Reader(section.language or language)
    named = f"Chapter {place}: {section.heading}" if reader.is_english else section.heading
    lines = (*reader.heading(named, AFTER_TITLE), *_inside(section, reader))
    return Chapter(section.heading, _ending(lines))


def _ending(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    return (*lines[:-1], Line(lines[-1].text, AFTER_CHAPTER, lines[-1].language)) if lines else ()


def _inside(section: Section, reader: _Reader) -> Iterator[Line]:
    yield from _blocks(section.blocks, reader)
    for inner in section.sections:
        within = reader.within(inner.language)
        named = f"Heading: {inner.heading}" if within.is_english else inner.heading
        yield from within.heading(named, AFTER_HEADING)
        yield from _inside(inner, within)


def _blocks(blocks: Iterable[Block], reader: _Reader) -> Iterator[Line]:
    for block in blocks:
        yield from _block(block, reader)


def _block(block: Block, reader: _Reader) -> Iterator[Line]:
    match block:
        case Paragraph(spans):
            yield from reader.spans(spans, AFTER_PARAGRAPH)
        case List():
            yield from _list(block, reader)
        case Table():
            yield from _table(block, reader)
        case Facts(facts):
            for fact in facts:
                yield from _fact(fact, reader)
        case Note(blocks, warning):
            yield from reader.own("Important." if warning else "Please note.", AFTER_QUESTION)
            yield from _blocks(blocks, reader)
        case Illustrated(_, blocks):
            yield from _blocks(blocks, reader)


def _list(block: List, reader: _Reader) -> Iterator[Line]:
    """`List of 4 things.`, then each. The steps of an ordered list are numbered."""
    count = len(block.items)
    if count > 1:
        yield from reader.own(f"List of {count} {'steps' if block.ordered else 'things'}.", AFTER_QUESTION)
    for place, item in enumerate(block.items, 1):
        number = f"{place}: " if block.ordered and count > 1 and reader.is_english else ""
        yield from reader.spans(item, AFTER_ITEM, number)


def _fact(fact: Fact, reader: _Reader) -> Iterator[Line]:
    """A question and its answer."""
    yield from reader.line(fact.term, AFTER_QUESTION, end=":")
    yield from _blocks(fact.blocks, reader)


def _table(table: Table, reader: _Reader) -> Iterator[Line]:
    """Row by row, each cell with the name of its column. In a table of two columns: `Monday: 4 pm to 5 pm`."""
    rows = len(table.rows)
    named = f"Table: {table.caption}" if table.caption else "Table"
    yield from reader.own(f"{named.rstrip('.')}. {rows} {'row' if rows == 1 else 'rows'}.", AFTER_PARAGRAPH)
    if not reader.is_english:
        yield from reader.line(table.caption, AFTER_PARAGRAPH)
    if len(table.headers) == 2:
        yield from reader.line(": ".join(table.headers), AFTER_ITEM)
    for row in table.rows:
        yield from reader.line(_row(table.headers, row), AFTER_ITEM)


def _row(headers: tuple[str, ...], row: tuple[str, ...]) -> str:
    """Cells that hold nothing are left out."""
    if len(headers) == 2:
        return ": ".join(cell for cell in row if cell.strip())
    cells = zip(headers, row, strict=True)
    return " ".join(f"{header}: {cell.rstrip('. ')}." for header, cell in cells if cell.strip())

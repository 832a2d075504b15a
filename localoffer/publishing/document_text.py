"""A Document as plain text: for a screen without a browser, a mail, a reading program, a person who asked for it.

Lines are at most 72 characters wide, as mail and old screens want; a longer word, an address say, keeps its line whole.
"""

import textwrap
import unicodedata
from collections.abc import Iterable, Iterator

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

WIDTH = 72
# With no more sections than these a reader sees where to go; with no more than those where sections hold others.
_SHORT = 8
_SHORT_OF_LONG_SECTIONS = 3
_UNDERLINES = "=-~."
_INDENT = "  "
_BETWEEN_COLUMNS = "  "


def document_text(document: Document) -> str:
    """Headings are underlined, tables that are too wide become one line for each cell, links are written out."""
    parts = [_heading(document.title, 0), _wrapped(document.summary), *_blocks(document.blocks, WIDTH)]
    if needs_contents(document):
        parts += [_heading("Contents", 1), "\n".join(_item("-", each.heading, WIDTH) for each in document.sections)]
    for section in document.sections:
        parts += _section(section, 1)
    return "\n\n".join(part for part in parts if part) + "\n"


def needs_contents(document: Document) -> bool:
    """Has it so many sections that a list of them helps?"""
    holds_others = any(section.sections for section in document.sections)
    return len(document.sections) > (_SHORT_OF_LONG_SECTIONS if holds_others else _SHORT)


def written_address(span: Span) -> str:
    """What a reader on paper needs to follow a link: an address, or nothing where the words say it already."""
    address = span.href.removeprefix("mailto:").removeprefix("tel:")
    said = "".join(span.text.split()).casefold().removesuffix("/")
    known = address.casefold().removesuffix("/")
    return "" if said in {known, known.removeprefix("https://"), known.removeprefix("http://")} else address


def _section(section: Section, level: int) -> Iterator[str]:
    yield _heading(section.heading, level)
    yield from _blocks(section.blocks, WIDTH)
    for inner in section.sections:
        yield from _section(inner, level + 1)


def _heading(text: str, level: int) -> str:
    made = _wrapped(text)
    longest = max(map(_width, made.splitlines()), default=0)
    return f"{made}\n{_UNDERLINES[min(level, len(_UNDERLINES) - 1)] * longest}" if made else ""


def _blocks(blocks: Iterable[Block], width: int) -> Iterator[str]:
    for block in blocks:
        yield from _block(block, width)


def _block(block: Block, width: int) -> Iterator[str]:
    match block:
        case Paragraph(spans):
            yield _wrapped(_line(spans), width)
        case List():
            yield _list(block, width)
        case Table():
            yield _table(block, width)
        case Facts(facts):
            for fact in facts:
                answer = [textwrap.indent(each, _INDENT) for each in _blocks(fact.blocks, width - len(_INDENT)) if each]
                yield "\n".join([_term(fact.term, width), "\n\n".join(answer)]).strip("\n")
        case Note(blocks, warning):
            yield "IMPORTANT" if warning else ""
            yield from _blocks(blocks, width)
        case Illustrated(picture, blocks):
            yield _picture(picture, width)
            yield from _blocks(blocks, width)


def _term(term: str, width: int) -> str:
    """It ends in a mark of its own, `Who pays?`, whatever its language, or in a colon."""
    last = term.rstrip()[-1:]
    return _wrapped(f"{term}:" if last and unicodedata.category(last) != "Po" else term, width)


def _picture(picture: Picture | None, width: int) -> str:
    return _wrapped(f"[Picture: {picture.alt}]", width) if picture and picture.alt else ""


def _list(block: List, width: int) -> str:
    said = [line for line in map(_line, block.items) if line.strip()]
    marks = (f"{number}." if block.ordered else "-" for number in range(1, len(said) + 1))
    return "\n".join(_item(mark, line, width) for mark, line in zip(marks, said, strict=True))


def _item(mark: str, text: str, width: int) -> str:
    hanging = " " * (len(mark) + 1)
    return f"{mark} {textwrap.indent(_wrapped(text, width - len(hanging)), hanging).lstrip(' ')}"


def _table(table: Table, width: int) -> str:
    rows = [tuple(" ".join(cell.split()) for cell in row) for row in (table.headers, *table.rows)]
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    if sum(widths) + len(_BETWEEN_COLUMNS) * max(len(widths) - 1, 0) <= width:
        body = _columns(rows, widths)
    else:
        body = "\n\n".join(_row(rows[0], row, width) for row in rows[1:]) or _wrapped("; ".join(rows[0]), width)
    return "\n\n".join(part for part in (_wrapped(table.caption, width), body) if part.strip())


def _columns(rows: list[tuple[str, ...]], widths: list[int]) -> str:
    """Aligned, with a line of dashes below the headers."""
    lines = [rows[0], tuple("-" * width for width in widths), *rows[1:]]
    return "\n".join(_BETWEEN_COLUMNS.join(map(_padded, line, widths)).rstrip() for line in lines)


def _row(headers: tuple[str, ...], row: tuple[str, ...], width: int) -> str:
    """`What: Hire`, then `By whom: Team`, each on a line of its own; an empty cell has none."""
    said = (f"{header}: {cell}" if header else cell for header, cell in zip(headers, row, strict=True) if cell)
    return "\n".join(textwrap.indent(_wrapped(each, width - 4), "    ")[2:] for each in said)


def _line(spans: Spans) -> str:
    return "".join(
        f"{span.text} ({address})" if span.href and (address := written_address(span)) else span.text for span in spans
    )


def _wrapped(text: str, width: int = WIDTH) -> str:
    """Line breaks of the text stay; words are never cut."""
    lines = (
        "\n".join(textwrap.wrap(line, max(width, 1), break_long_words=False, break_on_hyphens=False))
        for line in text.splitlines()
    )
    return "\n".join(line for line in lines if line)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - _width(text))


def _width(text: str) -> int:
    """Columns of a screen: a combining mark takes none, a Chinese letter or a small picture two."""
    return sum(
        0 if unicodedata.combining(letter) else 1 + (unicodedata.east_asian_width(letter) in "WF") for letter in text
    )

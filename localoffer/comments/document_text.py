"""A Document as plain lines: for a screen without a browser, for a mail, for reading aloud."""

from collections.abc import Iterator

from localoffer.publishing.document import Block, Document, Facts, List, Note, Paragraph, Section, Spans, Table

_UNDERLINES = "=-~"


def document_text(document: Document) -> str:
    """Headings are underlined, rows of tables are lines of their own, and links are written out."""
    parts = [_heading(document.title, 0), document.summary, *_blocks(document.blocks)]
    for section in document.sections:
        parts += _section(section, 1)
    return "\n\n".join(part for part in parts if part) + "\n"


def _section(section: Section, level: int) -> Iterator[str]:
    yield _heading(section.heading, level)
    yield from _blocks(section.blocks)
    for inner in section.sections:
        yield from _section(inner, level + 1)


def _heading(text: str, level: int) -> str:
    return f"{text}\n{_UNDERLINES[level] * len(text)}" if level < len(_UNDERLINES) else f"{text}:"


def _blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(spans):
                yield _line(spans)
            case List(items):
                yield "\n".join(f"- {_line(item)}" for item in items)
            case Table(caption, headers, rows):
                yield "\n".join([caption, *(_row(headers, row) for row in rows)])
            case Facts(facts):
                for fact in facts:
                    yield f"{fact.term}:"
                    yield from _blocks(fact.blocks)
            case Note(inner):
                yield from _blocks(inner)


def _row(headers: tuple[str, ...], row: tuple[str, ...]) -> str:
    """`Autism: 3`; longer rows name each cell."""
    if len(row) == 2:
        return f"  {row[0]}: {row[1]}"
    return "  " + "; ".join(f"{header}: {cell}" for header, cell in zip(headers, row, strict=True) if cell)


def _line(spans: Spans) -> str:
    return "".join(
        f"{span.text} ({span.href})" if span.href and span.href != span.text else span.text for span in spans
    )

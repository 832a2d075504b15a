"""Reads what people type into a plain text box as paragraphs and lists."""

import re
from itertools import groupby

from localoffer.publishing.document import List, Paragraph, Span, Spans

# An e-mail address starts where its letters start, so that a long run of letters is tried once and not at each letter.
_ADDRESS = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)\]]|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_BULLET = re.compile(r"^\s*[-*\u2022](?:\s+|$)")


def spans(text: str) -> Spans:
    """Text with its web and e-mail addresses made into links."""
    found: list[Span] = []
    end = 0
    for match in _ADDRESS.finditer(text):
        if match.start() > end:
            found.append(Span(text[end : match.start()]))
        address = match.group()
        found.append(Span(address, href=address if "://" in address else f"mailto:{address}"))
        end = match.end()
    if end < len(text):
        found.append(Span(text[end:]))
    return tuple(found)


def blocks(text: str) -> tuple[Paragraph | List, ...]:
    """Blank lines part paragraphs; lines that start with `- ` are list items; other line breaks are spaces."""
    found: list[Paragraph | List] = []
    for kind, group in groupby(text.splitlines(), key=_kind):
        lines = list(group)
        if kind == "item":
            found.append(List(tuple(spans(_BULLET.sub("", line).strip()) for line in lines)))
        elif kind == "text":
            found.append(Paragraph(spans(" ".join(line.strip() for line in lines))))
    return tuple(found)


def _kind(line: str) -> str:
    if not line.strip():
        return "blank"
    return "item" if _BULLET.match(line) else "text"

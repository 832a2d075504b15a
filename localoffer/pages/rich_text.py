"""Reads the rich text of the editor as headings, paragraphs and lists, without losing a word or a link."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from wagtail.rich_text import expand_db_html

from localoffer.publishing.document import List, Paragraph, Span, Spans

# HTMLParser fails on a declaration that it does not know. No rich text has one, so it is text like any other.
_DECLARATION = re.compile(r"<!(?!--)")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_BREAKS = {"p", "li", "div", "blockquote", "pre", "hr", "table", "caption", "tr", "td", "th", "dl", "dt", "dd"}
_LISTS = {"ul": False, "ol": True}
_LEVELS = {f"h{level}": max(level, 2) for level in range(1, 7)}


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a text. Level 2 is the highest: level 1 is the page's own title."""

    level: int
    text: str


Part = Heading | Paragraph | List


def read_rich_text(source: str) -> tuple[Part, ...]:
    """Read what the editor stored. Links to pages and files of this site become their present addresses."""
    return read_html(expand_db_html(source))


def read_passage(source: str) -> tuple[Paragraph | List, ...]:
    """Read a text that may hold no headings: one that is there all the same becomes a strong paragraph."""
    return tuple(_without_heading(part) for part in read_rich_text(source))


def read_html(html: str) -> tuple[Part, ...]:
    reader = _Reader()
    reader.feed(without_declarations(html))
    reader.close()
    reader.end()
    return tuple(reader.parts)


def without_declarations(html: str) -> str:
    """HTML that every parser can read."""
    return _DECLARATION.sub("&lt;!", html)


def _without_heading(part: Part) -> Paragraph | List:
    return Paragraph((Span(part.text, strong=True),)) if isinstance(part, Heading) else part


@dataclass
class _OpenList:
    ordered: bool
    items: list[Spans] = field(default_factory=list)


class _Reader(HTMLParser):
    """Collects runs of text until a tag ends the line, then files the line under what it stands in."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[Part] = []
        self._line: list[Span] = []
        self._href = ""
        self._strong = 0
        self._level = 0
        self._list: _OpenList | None = None
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BREAKS or tag in _LEVELS or tag in _LISTS:
            self._end_line()
        if tag in _LEVELS:
            self._level = _LEVELS[tag]
        elif tag in _LISTS:
            self._open_list(ordered=_LISTS[tag])
        elif tag == "a":
            self._href = dict(attrs).get("href") or ""
        elif tag in {"b", "strong"}:
            self._strong += 1
        elif tag == "br":
            self._line.append(Span(" "))

    def handle_endtag(self, tag: str) -> None:
        if tag in _BREAKS or tag in _LEVELS or tag in _LISTS:
            self._end_line()
        if tag in _LEVELS:
            self._level = 0
        elif tag in _LISTS:
            self._close_list()
        elif tag == "a":
            self._href = ""
        elif tag in {"b", "strong"}:
            self._strong = max(0, self._strong - 1)

    def handle_data(self, data: str) -> None:
        self._line.append(Span(data, href=self._href, strong=self._strong > 0))

    def end(self) -> None:
        """File what an unclosed tag left open."""
        self._end_line()
        self._depth = min(self._depth, 1)
        self._close_list()

    def _open_list(self, *, ordered: bool) -> None:
        # A Document's list has no lists inside: the items of an inner list follow as items of the outer one.
        self._depth += 1
        if self._list is None:
            self._list = _OpenList(ordered)

    def _close_list(self) -> None:
        self._depth = max(0, self._depth - 1)
        if self._depth == 0 and self._list is not None:
            if self._list.items:
                self.parts.append(List(tuple(self._list.items), ordered=self._list.ordered))
            self._list = None

    def _end_line(self) -> None:
        spans = tidy(self._line)
        self._line = []
        if not spans:
            return
        if self._list is not None:
            self._list.items.append(spans)
        elif self._level:
            self.parts.append(Heading(self._level, "".join(span.text for span in spans)))
            self.parts.extend(Paragraph((span,)) for span in spans if span.href)
        else:
            self.parts.append(Paragraph(spans))


def tidy(line: list[Span]) -> Spans:
    """Collapse spaces as a browser does, join neighbours that look alike, and drop what is empty."""
    found: list[Span] = []
    for span in line:
        text = _SPACE.sub(" ", span.text)
        if not found or found[-1].text.endswith(" "):
            text = text.removeprefix(" ")
        if not text:
            continue
        if found and (found[-1].href, found[-1].strong) == (span.href, span.strong):
            text = found.pop().text + text
        found.append(Span(text, href=span.href, strong=span.strong))
    if found:
        last = found.pop()
        if rest := last.text.removesuffix(" "):
            found.append(Span(rest, href=last.href, strong=last.strong))
        elif found:
            return tidy(found)
    return tuple(found)

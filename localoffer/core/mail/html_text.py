"""The words of a message that was sent as HTML only."""

import re
from html import unescape

# One pass, and nothing is looked at twice: `html.parser` needs half a minute for 60 kB of tags that do not end.
_PIECES = re.compile(r"<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*+)[^<>]*+>|<[!?/][^<>]*+>|(?P<text>[^<]++|<)")
_UNSEEN = {"script", "style", "title", "template", "noscript", "object"}
_PARAGRAPHS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "hr"}
_LINES = {"br", "div", "li", "tr", "dt", "dd", "section", "article", "header", "footer", "body", "pre"}
_BESIDE = {"td", "th"}


def html_text(source: str) -> str:
    """Plain lines; quoted passages begin with “> ”, as in plain mail. Scripts and styles are left out."""
    page = _Page()
    unseen = ""
    for piece in _PIECES.finditer(_without_comments(source)):
        name, closes = (piece["name"] or "").lower(), bool(piece["close"])
        if unseen:
            unseen = "" if closes and name == unseen else unseen
        elif name in _UNSEEN and not closes:
            unseen = name
        elif name:
            page.tag(name, closes=closes)
        elif piece["text"]:
            page.say(piece["text"])
    return page.text()


def _without_comments(source: str) -> str:
    """A comment that does not end hides the rest, as in a browser."""
    kept, at = [], 0
    while (start := source.find("<!--", at)) >= 0:
        kept.append(source[at:start])
        end = source.find("-->", start)
        if end < 0:
            return "".join(kept)
        at = end + 3
    return "".join([*kept, source[at:]])


class _Page:
    """The lines so far."""

    def __init__(self) -> None:
        self._done: list[str] = []
        self._line: list[str] = []
        self._quoted = 0

    def tag(self, name: str, *, closes: bool) -> None:
        if name in _PARAGRAPHS or name in _LINES:
            self._end_line()
        if name in _PARAGRAPHS and self._done and self._done[-1]:
            self._done.append("")
        if name in _BESIDE and not closes:
            self._line.append(" ")
        if name == "li" and not closes:
            self._line.append("- ")
        if name == "blockquote":
            self._quoted = max(0, self._quoted + (-1 if closes else 1))

    def say(self, text: str) -> None:
        self._line.append(unescape(text))

    def text(self) -> str:
        self._end_line()
        return "\n".join(self._done).strip("\n")

    def _end_line(self) -> None:
        words = " ".join("".join(self._line).split())
        if words:
            self._done.append(f"> {words}" if self._quoted else words)
        self._line = []

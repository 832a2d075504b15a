"""Turns the body of a page file into blocks, and refuses what the editor would refuse."""

import re
from collections.abc import Callable, Iterator, Mapping
from html import unescape
from html.parser import HTMLParser
from typing import Any

from django.core.exceptions import ValidationError
from wagtail.blocks.base import get_error_json_data

from localoffer.pages.blocks import BodyBlock
from localoffer.pages.page_file import PageFile, UnreadablePageFile
from localoffer.pages.rich_text import without_declarations

PASSAGE_TAGS = frozenset({"p", "ul", "ol", "li", "a", "strong"})
TEXT_TAGS = PASSAGE_TAGS | {"h2", "h3"}
_LINK = re.compile(r'<a href="(/[^"#?]*)">')
_SAFE_LINK = re.compile(r"^(/(?!/)|https?://|mailto:|tel:)")


class BodyReader:
    """`page_ids` are the pages of this site by address: links to them are kept as links to pages, which may move."""

    def __init__(self, page_ids: Mapping[str, int]) -> None:
        self._page_ids = page_ids
        self._read: dict[str, Callable[[dict[str, Any]], Any]] = {
            "text": lambda block: self._html(block["html"], TEXT_TAGS),
            "expandable": lambda block: {
                "sections": [
                    {"heading": each["heading"], "text": self._html(each["html"])} for each in block["section"]
                ]
            },
            "steps": lambda block: {"steps": [self._step(step) for step in block["step"]]},
            "contact": self._contact,
            "callout": lambda block: {"style": block["style"], "text": self._html(block["html"])},
            "table": lambda block: {name: block[name] for name in ("caption", "headers", "rows")},
            "service_list": lambda block: {"heading": block["heading"], "query": block.get("query", "")},
            "to_complete": lambda block: {"what": block["what"]},
        }

    def read(self, page: PageFile) -> Any:
        """The blocks of a page, ready for its field. Raises UnreadablePageFile."""
        raw = [self._block(page, number, block) for number, block in enumerate(page.body, start=1)]
        body = BodyBlock().to_python(raw)
        for number, child in enumerate(body, start=1):
            try:
                child.block.clean(child.value)
            except ValidationError as problem:
                message = " ".join(_messages(get_error_json_data(problem)))
                raise UnreadablePageFile(f"{page.file}: block {number} ({child.block_type}): {message}") from problem
        return body

    def _block(self, page: PageFile, number: int, block: dict[str, Any]) -> dict[str, Any]:
        kind = block.get("type", "")
        where = f"{page.file}: block {number} ({kind})"
        if kind not in self._read:
            raise UnreadablePageFile(f"{where}: there is no such type of block. Use one of {', '.join(self._read)}.")
        try:
            return {"type": kind, "value": self._read[kind](block)}
        except KeyError as problem:
            raise UnreadablePageFile(f"{where} has no {problem}.") from problem
        except (TypeError, ValueError) as problem:
            raise UnreadablePageFile(f"{where}: {problem}") from problem

    def _step(self, step: dict[str, Any]) -> dict[str, Any]:
        return {"title": step["title"], "when": step.get("when", ""), "text": self._html(step.get("html", ""))}

    def _contact(self, block: dict[str, Any]) -> dict[str, Any]:
        ways = {name: block.get(name, "") for name in ("telephone", "email", "url", "hours")}
        return {"name": block["name"], "text": self._html(block.get("html", "")), **ways}

    def _html(self, html: str, allowed: frozenset[str] = PASSAGE_TAGS) -> str:
        check_html(html, allowed)
        return _LINK.sub(self._link, html.strip())

    def _link(self, match: re.Match[str]) -> str:
        page_id = self._page_ids.get(unescape(match[1]))
        return f'<a linktype="page" id="{page_id}">' if page_id else match[0]


def check_html(html: str, allowed: frozenset[str]) -> None:
    """Raises ValueError for a tag that is not allowed, or a link that leads nowhere safe."""
    reader = _TagReader()
    reader.feed(without_declarations(html))
    reader.close()
    if unknown := reader.tags - allowed:
        raise ValueError(f"<{min(unknown)}> cannot be used here. Use only {', '.join(sorted(allowed))}.")
    for link in reader.links:
        if not _SAFE_LINK.match(link):
            raise ValueError(f"the link “{link}” must start with /, https://, mailto: or tel:")


class _TagReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag == "a":
            self.links.append(dict(attrs).get("href") or "")


def _messages(data: Any) -> Iterator[str]:
    """The texts in Wagtail's nested errors."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, Mapping):
        for name, inner in data.items():
            words = list(_messages(inner))
            yield from words if name in {"messages", "blockErrors"} else [f"{name}: {word}" for word in words]
    elif isinstance(data, list):
        for inner in data:
            yield from _messages(inner)

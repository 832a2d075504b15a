"""What the templates of pages need beside the page itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from wagtail.models import Page

_HOME_DEPTH = 2


@dataclass(frozen=True, slots=True)
class ScreenBlock:
    """A block with an identifier for this page and the level that headings inside it have."""

    block: Any
    identifier: str
    level: int


def screen_blocks(body: Iterable[Any]) -> list[ScreenBlock]:
    """A block below a heading of level 2 has headings of level 3, so that no level is skipped."""
    found: list[ScreenBlock] = []
    level = 2
    for number, child in enumerate(body, start=1):
        found.append(ScreenBlock(child, f"part-{number}", level))
        if child.block_type == "service_list" or (child.block_type == "text" and "<h2" in child.value.source):
            level = 3
    return found


def breadcrumbs(page: Page, request: HttpRequest | None = None) -> list[tuple[str, str]]:
    """Title and address of each published page between the home page and this one."""
    above = page.get_ancestors().live().filter(depth__gt=_HOME_DEPTH) if page.depth else []
    return [(ancestor.title, ancestor.get_url(request)) for ancestor in above]

"""One page as a TOML file: read and checked before anything is written."""

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from localoffer.pages.content_page import Audience
from localoffer.pages.home_route import HomeRoute

KINDS = ("home", "section", "guidance")


class UnreadablePageFile(ValueError):
    """The message names the file and says what is wrong in it."""


@dataclass(frozen=True, slots=True)
class RouteFile:
    """A way in from the home page. `page` is the slug of a page in the same folder."""

    group: str
    title: str
    text: str = ""
    page: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class PageFile:
    """`parent` is the slug of the page above, or empty under the home page; `body` is checked when it is built."""

    file: str
    kind: str
    title: str
    summary: str
    slug: str = ""
    parent: str = ""
    audience: str = Audience.FAMILIES.value
    headings: tuple[str, ...] = ()
    owner: str = ""
    owner_email: str = ""
    body: tuple[dict[str, Any], ...] = ()
    routes: tuple[RouteFile, ...] = field(default=())


def read_page_files(directory: Path) -> list[PageFile]:
    """Every page of a folder in the order of the file names, parents first. Raises UnreadablePageFile."""
    files = [read_page_file(path) for path in sorted(directory.glob("*.toml"))]
    if not files:
        raise UnreadablePageFile(f"{directory} holds no page: we look for files that end in .toml.")
    seen: dict[str, str] = {}
    for page in files:
        if page.slug in seen:
            raise UnreadablePageFile(f"{page.file}: {seen[page.slug]} has the slug “{page.slug}” already.")
        if page.parent and page.parent not in seen:
            raise UnreadablePageFile(f"{page.file}: no file before it has the slug “{page.parent}” of its parent.")
        seen[page.slug] = page.file
    return files


def read_page_file(path: Path) -> PageFile:
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise UnreadablePageFile(f"{path.name} cannot be read: {problem}.") from problem
    try:
        page = _page_file(path.name, values)
    except TypeError as problem:
        # A missing or unknown name: Python's own words name it.
        raise UnreadablePageFile(f"{path.name}: {problem}.") from problem
    if message := _problem(page):
        raise UnreadablePageFile(f"{path.name}: {message}")
    return page


def _page_file(file: str, values: dict[str, Any]) -> PageFile:
    return PageFile(
        file=file,
        headings=tuple(values.pop("headings", ())),
        body=tuple(values.pop("body", ())),
        routes=tuple(RouteFile(**route) for route in values.pop("route", ())),
        **values,
    )


def _problem(page: PageFile) -> str:
    """What is wrong with the values, or an empty string."""
    if page.kind not in KINDS:
        return f"kind is “{page.kind}”; it must be one of {', '.join(KINDS)}."
    if page.audience not in Audience.values:
        return f"audience is “{page.audience}”; it must be one of {', '.join(Audience.values)}."
    if (page.kind == "home") != (page.slug == ""):
        return "every page has a slug, except the home page, which has none."
    if not page.title or not page.summary:
        return "title and summary must not be empty."
    groups = HomeRoute.Group.values
    if any(route.group not in groups or bool(route.page) == bool(route.address) for route in page.routes):
        return f"each route has a group ({', '.join(groups)}) and either a page or an address."
    return ""

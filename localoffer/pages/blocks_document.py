"""States the blocks of a page as parts of a Document."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.conf import settings

from localoffer.pages.rich_text import Heading, read_passage, read_rich_text
from localoffer.pages.service_list import service_list
from localoffer.publishing.document import Block, Fact, Facts, List, Note, Paragraph, Span, Spans, Table

Parts = Iterable[Heading | Block]


def body_parts(body: Iterable[Any]) -> Iterator[Heading | Block]:
    """Everything that the blocks say, in reading order."""
    for child in body:
        yield from _STATE[child.block_type](child.value)


def _text(value: Any) -> Parts:
    return read_rich_text(value.source)


def _expandable(value: Any) -> Parts:
    yield Facts(tuple(Fact(each["heading"], read_passage(each["text"].source)) for each in value["sections"]))


def _steps(value: Any) -> Parts:
    yield Facts(tuple(Fact(_step_term(step), read_passage(step["text"].source)) for step in value["steps"]))


def _step_term(step: Any) -> str:
    return f"{step['when']}: {step['title']}" if step["when"] else str(step["title"])


def _contact(value: Any) -> Parts:
    ways: list[Spans] = []
    if value["telephone"]:
        number = value["telephone"]
        ways.append((Span("Telephone: "), Span(number, href=f"tel:{number.replace(' ', '')}")))
    if value["email"]:
        ways.append((Span("Email: "), Span(value["email"], href=f"mailto:{value['email']}")))
    if value["url"]:
        ways.append((Span("Website: "), Span(value["url"], href=value["url"])))
    if value["hours"]:
        ways.append((Span(f"Open: {value['hours']}"),))
    told = read_passage(value["text"].source)
    yield Facts((Fact(value["name"], (*told, List(tuple(ways))) if ways else told),))


def _callout(value: Any) -> Parts:
    yield Note(read_passage(value["text"].source), warning=value["style"] == "warning")


def _table(value: Any) -> Parts:
    headers = tuple(value["headers"])
    # A draft may hold a ragged row; a Document may not.
    rows = tuple((*row, *[""] * len(headers))[: len(headers)] for row in value["rows"])
    yield Table(value["caption"], headers, rows)


def _service_list(value: Any) -> Parts:
    yield Heading(2, value["heading"])
    listed = service_list(value["query"])
    if listed.services:
        yield List(
            tuple(
                (Span(service.name, href=service.get_absolute_url()), Span(f": {service.summary}"))
                for service in listed.services
            )
        )
    yield Paragraph((Span("All services that match", href=listed.address),))


def _to_complete(value: Any) -> Parts:
    yield Note((Paragraph((Span(f"{settings.AUTHORITY.name} completes this: {value['what']}"),)),))


_STATE: dict[str, Callable[[Any], Parts]] = {
    "text": _text,
    "expandable": _expandable,
    "steps": _steps,
    "contact": _contact,
    "callout": _callout,
    "table": _table,
    "service_list": _service_list,
    "to_complete": _to_complete,
}

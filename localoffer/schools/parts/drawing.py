"""How families read each kind of part. A field that is missing or of another age is left out, never a fault."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from localoffer.core.words import plain_date
from localoffer.publishing.document import Block, Fact, Facts, List, Paragraph, Span, Spans
from localoffer.publishing.plain_text import blocks, spans
from localoffer.schools.parts.part import Part, PartRow
from localoffer.schools.parts.part_words import PartWords
from localoffer.schools.telephone import dialled

Inner = tuple[Paragraph | List, ...]


def contacts(part: Part, value: Mapping[str, Any], _words: PartWords) -> tuple[Block, ...]:
    """Who, with the name, the number and the address as links. A row named like its part is not named again."""
    filled_rows = [(row, _contact(filled)) for row, filled in _filled(part, value)]
    if [row for row, _ in filled_rows] == [part.rows[0]] and part.rows[0].label.casefold() in part.title.casefold():
        return filled_rows[0][1]
    return _facts(filled_rows)


def training(part: Part, value: Mapping[str, Any], words: PartWords) -> tuple[Block, ...]:
    """By level: in what, and then for which needs."""
    return _facts(
        (row, (*blocks(filled.get("text", "")), *_listed(filled.get("needs", ()), words.needs)))
        for row, filled in _filled(part, value)
    )


def words_by_row(part: Part, value: Mapping[str, Any], _words: PartWords) -> tuple[Block, ...]:
    return _facts((row, blocks(filled.get("text", ""))) for row, filled in _filled(part, value))


def policies(part: Part, value: Mapping[str, Any], _words: PartWords) -> tuple[Block, ...]:
    """Each policy as a link, with the day of its last review."""
    items = tuple(_policy(row, filled) for row, filled in _filled(part, value))
    return (List(items),) if items else ()


def needs(_part: Part, value: Mapping[str, Any], words: PartWords) -> tuple[Block, ...]:
    return _listed(value.get("needs", ()), words.needs)


def access(_part: Part, value: Mapping[str, Any], words: PartWords) -> tuple[Block, ...]:
    return (*_listed(value.get("features", ()), words.access), *blocks(value.get("text", "")))


def words(_part: Part, value: Mapping[str, Any], _words: PartWords) -> tuple[Block, ...]:
    return blocks(value.get("text", ""))


def _filled(part: Part, value: Mapping[str, Any]) -> Iterator[tuple[PartRow, Mapping[str, Any]]]:
    """The rows of the part, in its order, in which something stands."""
    rows = value.get("rows", {})
    return ((row, rows[row.identifier]) for row in part.rows if any(rows.get(row.identifier, {}).values()))


def _facts(rows: Iterable[tuple[PartRow, Inner]]) -> tuple[Block, ...]:
    facts = tuple(Fact(row.label, inner) for row, inner in rows if inner)
    return (Facts(facts),) if facts else ()


def _listed(identifiers: list[str], labels: Mapping[str, str]) -> Inner:
    items = tuple(spans(labels[each]) for each in identifiers if each in labels)
    return (List(items),) if items else ()


def _contact(filled: Mapping[str, Any]) -> Inner:
    telephone, email = filled.get("telephone", ""), filled.get("email", "")
    name = spans(filled.get("name", ""))
    number = (Span(telephone, href=dialled(telephone)),) if telephone else ()
    address = (Span(email, href=f"mailto:{email}"),) if email else ()
    return tuple(Paragraph(each) for each in (name, number, address) if each)


def _policy(row: PartRow, filled: Mapping[str, Any]) -> Spans:
    link = Span(row.label, href=filled.get("url", ""))
    reviewed = _day(filled.get("date", ""))
    return (link, Span(f", last reviewed {plain_date(reviewed)}")) if reviewed else (link,)


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except (TypeError, ValueError):
        return None

"""Reads a set of questions for schools' offers from a TOML file."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from localoffer.schools.offer_template_faults import template_fault
from localoffer.schools.parts.part import Part, PartRow

_TEMPLATE = {"setting_kind", "version", "title", "introduction", "source", "in_force_from", "is_confirmed", "question"}
_QUESTION = {"identifier", "number", "text", "guidance", "examples", "part", "is_optional", "headings"}
_PART = {"identifier", "kind", "title", "hint", "rows", "headings"}
_ROW = {"identifier", "label", "hint"}


class UnusableOfferTemplate(ValueError):
    """The file is no set of questions. The message names the file and the place, and says what is wrong."""


class _Fault(ValueError):
    """What is wrong, with its place in the file."""


@dataclass(frozen=True, slots=True)
class WrittenQuestion:
    """`headings` are in alphabetical order."""

    identifier: str
    number: int | None
    text: str
    guidance: str
    examples: tuple[str, ...]
    parts: tuple[Part, ...]
    is_optional: bool
    headings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WrittenOfferTemplate:
    """A set of questions as its file states it."""

    setting_kind: str
    version: str
    title: str
    introduction: str
    source: str
    in_force_from: date
    is_confirmed: bool
    questions: tuple[WrittenQuestion, ...]


def read_offer_template(path: Path) -> WrittenOfferTemplate:
    """Raises UnusableOfferTemplate."""
    try:
        written = _template(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as problem:
        raise UnusableOfferTemplate(f"{path.name} cannot be read: {problem}.") from problem
    except _Fault as problem:
        raise UnusableOfferTemplate(f"{path.name}: {problem}") from problem
    if fault := template_fault(written):
        raise UnusableOfferTemplate(f"{path.name}: {fault}")
    return written


def _template(values: Mapping[str, Any]) -> WrittenOfferTemplate:
    given = _Given("the file", values, _TEMPLATE)
    in_force_from = values.get("in_force_from")
    if type(in_force_from) is not date:
        raise _Fault("in_force_from must be a date such as 2014-09-01.")
    return WrittenOfferTemplate(
        setting_kind=given.text("setting_kind"),
        version=given.text("version"),
        title=given.text("title"),
        introduction=given.text("introduction", ""),
        source=given.text("source", ""),
        in_force_from=in_force_from,
        is_confirmed=given.yes("is_confirmed"),
        questions=tuple(_question(each, place) for place, each in enumerate(given.tables("question"), start=1)),
    )


def _question(values: Mapping[str, Any], place: int) -> WrittenQuestion:
    given = _Given(f"question {place} in the file", values, _QUESTION)
    return WrittenQuestion(
        identifier=given.text("identifier"),
        number=given.number("number"),
        text=given.text("text"),
        guidance=given.text("guidance", ""),
        examples=given.texts("examples"),
        parts=tuple(_part(each, given) for each in given.tables("part")),
        is_optional=given.yes("is_optional"),
        headings=tuple(sorted(given.texts("headings"))),
    )


def _part(values: Mapping[str, Any], question: "_Given") -> Part:
    given = _Given(f"a part of {question.place}", values, _PART)
    rows = (_Given(f"a row of {given.place}", each, _ROW) for each in given.tables("rows"))
    return Part(
        identifier=given.text("identifier"),
        kind=given.text("kind"),
        title=given.text("title"),
        hint=given.text("hint", ""),
        rows=tuple(PartRow(row.text("identifier"), row.text("label"), row.text("hint", "")) for row in rows),
        headings=given.texts("headings"),
    )


class _Given:
    """One table of the file. Each value is asked for by name and by what it must be; raises _Fault."""

    def __init__(self, place: str, values: Mapping[str, Any], known: Iterable[str]) -> None:
        self.place, self._values = place, values
        if unknown := sorted(set(values) - set(known)):
            raise _Fault(f"{place} says “{unknown[0]}”, which we do not know.")

    def text(self, name: str, otherwise: str | None = None) -> str:
        value = self._values.get(name, otherwise)
        if value is None:
            raise _Fault(f"{self.place} lacks {name}.")
        if not isinstance(value, str):
            raise _Fault(f"{name} in {self.place} must be a text.")
        return value.strip()

    def texts(self, name: str) -> tuple[str, ...]:
        values = self._values.get(name, [])
        if not isinstance(values, list) or not all(isinstance(each, str) and each.strip() for each in values):
            raise _Fault(f"{name} in {self.place} must be a list of texts.")
        return tuple(each.strip() for each in values)

    def tables(self, name: str) -> list[Mapping[str, Any]]:
        values = self._values.get(name, [])
        if not isinstance(values, list) or not all(isinstance(each, dict) for each in values):
            raise _Fault(f"{name} in {self.place} must be one table after the other.")
        return values

    def yes(self, name: str) -> bool:
        value = self._values.get(name, False)
        if not isinstance(value, bool):
            raise _Fault(f"{name} in {self.place} must be true or false.")
        return value

    def number(self, name: str) -> int | None:
        value = self._values.get(name)
        if value is not None and type(value) is not int:
            raise _Fault(f"{name} in {self.place} must be a whole number.")
        return value

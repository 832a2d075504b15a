"""Reads a set of questions for schools' offers from a TOML file."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from localoffer.schools.offer_template_faults import template_faults
from localoffer.schools.parts.part import Part, PartRow
from localoffer.schools.stated_file import Stated, read_stated

_TEMPLATE = {"setting_kind", "version", "title", "introduction", "source", "in_force_from", "is_confirmed", "question"}
_QUESTION = {"identifier", "number", "text", "guidance", "examples", "part", "is_optional", "headings"}
_PART = {"identifier", "kind", "title", "hint", "rows", "headings"}
_ROW = {"identifier", "label", "hint"}


class UnusableOfferTemplate(ValueError):
    """The file is no set of questions. The message names the file and the place, and says what is wrong."""


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
    return read_stated(path, _template, template_faults, UnusableOfferTemplate)


def _template(values: Mapping[str, Any]) -> WrittenOfferTemplate:
    given = Stated("the file", values, _TEMPLATE)
    return WrittenOfferTemplate(
        setting_kind=given.text("setting_kind"),
        version=given.text("version"),
        title=given.text("title"),
        introduction=given.text("introduction", ""),
        source=given.text("source", ""),
        in_force_from=given.day("in_force_from"),
        is_confirmed=given.yes("is_confirmed"),
        questions=tuple(_question(each, place) for place, each in enumerate(given.tables("question"), start=1)),
    )


def _question(values: Mapping[str, Any], place: int) -> WrittenQuestion:
    given = Stated(f"question {place} in the file", values, _QUESTION)
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


def _part(values: Mapping[str, Any], question: Stated) -> Part:
    given = Stated(f"a part of {question.place}", values, _PART)
    rows = (Stated(f"a row of {given.place}", each, _ROW) for each in given.tables("rows"))
    return Part(
        identifier=given.text("identifier"),
        kind=given.text("kind"),
        title=given.text("title"),
        hint=given.text("hint", ""),
        rows=tuple(PartRow(row.text("identifier"), row.text("label"), row.text("hint", "")) for row in rows),
        headings=given.texts("headings"),
    )

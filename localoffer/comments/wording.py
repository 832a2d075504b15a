"""What the comment form asks, word for word: on the website and on paper, in standard and in easier words."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings

from localoffer.comments.readable_recording import LARGEST, MOST_AT_ONCE
from localoffer.places.written_postcode import read_postcode

LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class OptionWords:
    """One answer to choose. `value` is what is stored."""

    value: str
    label: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class FieldWords:
    """One question. `short` heads the answer where answers are checked, `yes` is the answer of a box that is ticked."""

    name: str
    label: str
    short: str = ""
    hint: str = ""
    error: str = ""
    yes: str = ""
    options: tuple[OptionWords, ...] = ()


@dataclass(frozen=True, slots=True)
class StepWords:
    """One page of the form. Without a title, the label of its only field is the title."""

    identifier: str
    title: str
    lead: tuple[str, ...]
    fields: Mapping[str, FieldWords]


@dataclass(frozen=True, slots=True)
class Wording:
    """The whole form in one version, its pages in their order. `text` are the words around the questions."""

    version: str
    steps: Mapping[str, StepWords]
    text: Mapping[str, str]


def wording(*, easy: bool) -> Wording:
    """Read from data/comments/questions.toml once a process. Raises KeyError or TypeError where the file is wrong."""
    return _wording(settings.DATA_DIR / "comments" / "questions.toml", "easy" if easy else "standard", _filling())


def _filling() -> tuple[tuple[str, str], ...]:
    """What stands for the names in braces."""
    authority, rules = settings.AUTHORITY, settings.AUTHORITY.comments
    filling: dict[str, Any] = {
        "authority": authority.name,
        "place": authority.place,
        "outcode": read_postcode(authority.postcode_example).outcode,
        "example_address": f"{settings.SITE_URL}/services/name-of-the-service/",
        "keep_contacts": rules.keep_contacts,
        "keep_contacts_once_told": rules.keep_contacts_once_told,
        "moderate_within": rules.moderate_within,
        "answer_within": rules.answer_within,
        "longest": f"{LONGEST:,}",
        "recordings": MOST_AT_ONCE,
        "megabytes": LARGEST // 1024**2,
    }
    return tuple((f"{{{name}}}", str(value)) for name, value in filling.items())


@cache
def _wording(path: Path, version: str, filling: tuple[tuple[str, str], ...]) -> Wording:
    values = _filled(tomllib.loads(path.read_text(encoding="utf-8")), filling)
    steps = [_step(step["identifier"], step[version]) for step in values["step"]]
    return Wording(values["version"], {step.identifier: step for step in steps}, values["text"][version])


def _filled(value: Any, filling: tuple[tuple[str, str], ...]) -> Any:
    match value:
        case str():
            for name, words in filling:
                value = value.replace(name, words)
            return value
        case list():
            return [_filled(each, filling) for each in value]
        case dict():
            return {key: _filled(each, filling) for key, each in value.items()}
    return value


def _step(identifier: str, values: dict[str, Any]) -> StepWords:
    fields = [
        FieldWords(**{**field, "options": tuple(OptionWords(**option) for option in field.get("options", ()))})
        for field in values["field"]
    ]
    title = values.get("title") or fields[0].label
    return StepWords(identifier, title, tuple(values.get("lead", ())), {field.name: field for field in fields})

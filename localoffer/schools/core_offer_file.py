"""Reads a core offer from a TOML file."""

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any


class UnusableCoreOffer(ValueError):
    """The file is no core offer. The message says what is wrong."""


@dataclass(frozen=True, slots=True)
class WrittenExpectation:
    identifier: str
    text: str
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WrittenArea:
    identifier: str
    title: str
    expectations: tuple[WrittenExpectation, ...]


@dataclass(frozen=True, slots=True)
class WrittenCoreOffer:
    """A core offer as its file states it."""

    setting_kind: str
    version: str
    title: str
    introduction: str
    source: str
    in_force_from: date
    areas: tuple[WrittenArea, ...]


def read_core_offer(path: Path) -> WrittenCoreOffer:
    """Raises UnusableCoreOffer."""
    try:
        written = _core_offer(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise UnusableCoreOffer(f"{path.name} cannot be read: {problem}.") from problem
    except KeyError as problem:
        raise UnusableCoreOffer(f"{path.name} lacks {problem}.") from problem
    except TypeError as problem:
        raise UnusableCoreOffer(f"{path.name} is not laid out as a core offer: {problem}.") from problem
    if fault := _fault(written):
        raise UnusableCoreOffer(f"{path.name}: {fault}")
    return written


def _core_offer(values: dict[str, Any]) -> WrittenCoreOffer:
    return WrittenCoreOffer(
        setting_kind=values["setting_kind"],
        version=values["version"],
        title=values["title"],
        introduction=values.get("introduction", "").strip(),
        source=values.get("source", "").strip(),
        in_force_from=values["in_force_from"],
        areas=tuple(_area(area) for area in values["area"]),
    )


def _area(values: dict[str, Any]) -> WrittenArea:
    expectations = tuple(
        WrittenExpectation(each["identifier"], each["text"], tuple(each.get("items", ())))
        for each in values["expectation"]
    )
    return WrittenArea(values["identifier"], values["title"], expectations)


def _fault(written: WrittenCoreOffer) -> str:
    if type(written.in_force_from) is not date:
        return "in_force_from must be a date such as 2014-09-01."
    areas = [area.identifier for area in written.areas]
    expectations = [each.identifier for area in written.areas for each in area.expectations]
    twice = next((name for name in areas if areas.count(name) > 1), "") or next(
        (name for name in expectations if expectations.count(name) > 1), ""
    )
    if twice:
        return f"the identifier {twice} stands there twice."
    empty = next((area.identifier for area in written.areas if not area.expectations), "")
    return f"the area {empty} has no expectation." if empty else ""

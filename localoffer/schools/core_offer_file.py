"""Reads a core offer from a TOML file."""

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

_NUMBER = re.compile(r"-([1-9][0-9]{0,2})\Z")


class UnusableCoreOffer(ValueError):
    """The file is no core offer. The message says what is wrong."""


@dataclass(frozen=True, slots=True)
class WrittenExpectation:
    identifier: str
    text: str
    items: tuple[str, ...] = ()

    @property
    def number(self) -> int:
        """What stands behind the last hyphen; 0 where that is no number from 1 to 999."""
        written = _NUMBER.search(self.identifier)
        return int(written[1]) if written else 0


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
    twice = next((name for name in areas if areas.count(name) > 1), "")
    if twice:
        return f"the identifier {twice} stands there twice."
    return next((fault for area in written.areas if (fault := _fault_in(area))), "")


def _fault_in(area: WrittenArea) -> str:
    if not area.expectations:
        return f"the area {area.identifier} has no expectation."
    before = 0
    for each in area.expectations:
        if each.identifier != f"{area.identifier}-{each.number}":
            return (
                f"the identifier {each.identifier} is not {area.identifier} with a number, as {area.identifier}-1 is."
            )
        if each.number <= before:
            return f"the identifier {each.identifier} stands there twice, or after a higher number."
        before = each.number
    return ""

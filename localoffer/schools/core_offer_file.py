"""Reads a core offer from a TOML file."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from localoffer.schools.stated_file import (
    LONGEST_TITLE,
    LONGEST_VERSION,
    Stated,
    character_faults,
    identifier_faults,
    read_stated,
    text_faults,
    twice_faults,
)

_CORE_OFFER = {"setting_kind", "version", "title", "introduction", "source", "in_force_from", "area"}
_AREA = {"identifier", "title", "expectation"}
_EXPECTATION = {"identifier", "text", "items"}
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
    return read_stated(path, _core_offer, _faults, UnusableCoreOffer)


def _core_offer(values: Mapping[str, Any]) -> WrittenCoreOffer:
    given = Stated("the file", values, _CORE_OFFER)
    return WrittenCoreOffer(
        setting_kind=given.text("setting_kind"),
        version=given.text("version"),
        title=given.text("title"),
        introduction=given.text("introduction", ""),
        source=given.text("source", ""),
        in_force_from=given.day("in_force_from"),
        areas=tuple(_area(each, place) for place, each in enumerate(given.tables("area"), start=1)),
    )


def _area(values: Mapping[str, Any], place: int) -> WrittenArea:
    given = Stated(f"area {place} in the file", values, _AREA)
    stated = (Stated(f"an expectation of {given.place}", each, _EXPECTATION) for each in given.tables("expectation"))
    expectations = (
        WrittenExpectation(each.text("identifier"), each.text("text"), each.texts("items")) for each in stated
    )
    return WrittenArea(given.text("identifier"), given.text("title"), tuple(expectations))


def _faults(written: WrittenCoreOffer) -> Iterator[str]:
    yield from identifier_faults("the version", written.version, LONGEST_VERSION)
    yield from text_faults("the title", written.title, LONGEST_TITLE)
    yield from character_faults("the file", written.setting_kind, written.introduction, written.source)
    if not written.areas:
        yield "there is no area in it."
    yield from twice_faults("the area", [area.identifier for area in written.areas])
    for area in written.areas:
        yield from _area_faults(area)


def _area_faults(area: WrittenArea) -> Iterator[str]:
    place = f"the area “{area.identifier}”"
    yield from identifier_faults(place, area.identifier)
    yield from text_faults(place, area.title, LONGEST_TITLE)
    if not area.expectations:
        yield f"{place} has no expectation."
    before = 0
    for each in area.expectations:
        if each.identifier != f"{area.identifier}-{each.number}":
            yield f"the identifier {each.identifier} is not {area.identifier} with a number, as {area.identifier}-1 is."
        if each.number <= before:
            yield f"the identifier {each.identifier} stands there twice, or after a higher number."
        yield from text_faults(f"the expectation “{each.identifier}”", each.text)
        yield from character_faults(f"the expectation “{each.identifier}”", *each.items)
        before = each.number

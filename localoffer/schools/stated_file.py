"""Reads what an authority states in a TOML file: each value by its name and by what it must be.

Core offers and sets of questions are read with it. Whoever wrote the file is told what is wrong and where.
"""

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

Written = TypeVar("Written")
_IDENTIFIER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
# As wide as the columns that hold them.
LONGEST_IDENTIFIER, LONGEST_VERSION, LONGEST_TITLE = 60, 40, 255


class Fault(ValueError):
    """What is wrong, with its place in the file."""


def read_stated(
    path: Path,
    read: Callable[[Mapping[str, Any]], Written],
    faults: Callable[[Written], Iterator[str]],
    unusable: type[ValueError],
) -> Written:
    """What `read` makes of the file. Raises `unusable` with the file's name and the first thing that is wrong."""
    try:
        written = read(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as problem:
        raise unusable(f"{path.name} cannot be read: {problem}.") from problem
    except Fault as problem:
        raise unusable(f"{path.name}: {problem}") from problem
    if fault := next(faults(written), ""):
        raise unusable(f"{path.name}: {fault}")
    return written


class Stated:
    """One table of the file. Each value is asked for by name and by what it must be; raises Fault."""

    def __init__(self, place: str, values: Mapping[str, Any], known: Iterable[str]) -> None:
        self.place, self._values = place, values
        if unknown := sorted(set(values) - set(known)):
            raise Fault(f"{place} says “{unknown[0]}”, which we do not know.")

    def text(self, name: str, otherwise: str | None = None) -> str:
        value = self._values.get(name, otherwise)
        if value is None:
            raise Fault(f"{self.place} lacks {name}.")
        if not isinstance(value, str):
            raise Fault(f"{name} in {self.place} must be a text.")
        return value.strip()

    def texts(self, name: str) -> tuple[str, ...]:
        values = self._values.get(name, [])
        if not isinstance(values, list) or not all(isinstance(each, str) and each.strip() for each in values):
            raise Fault(f"{name} in {self.place} must be a list of texts.")
        return tuple(each.strip() for each in values)

    def tables(self, name: str) -> list[Mapping[str, Any]]:
        values = self._values.get(name, [])
        if not isinstance(values, list) or not all(isinstance(each, dict) for each in values):
            raise Fault(f"{name} in {self.place} must be one table after the other.")
        return values

    def yes(self, name: str) -> bool:
        value = self._values.get(name, False)
        if not isinstance(value, bool):
            raise Fault(f"{name} in {self.place} must be true or false.")
        return value

    def number(self, name: str) -> int | None:
        value = self._values.get(name)
        if value is not None and type(value) is not int:
            raise Fault(f"{name} in {self.place} must be a whole number.")
        return value

    def day(self, name: str) -> date:
        value = self._values.get(name)
        # A moment is a date too, and is none here.
        if type(value) is not date:
            raise Fault(f"{name} must be a date such as 2014-09-01.")
        return value


def identifier_faults(place: str, identifier: str, longest: int = LONGEST_IDENTIFIER) -> Iterator[str]:
    if not _IDENTIFIER.match(identifier) or len(identifier) > longest:
        yield f"{place}: “{identifier}” must be small letters, digits and hyphens, {longest} at most."


def text_faults(place: str, text: str, longest: int | None = None) -> Iterator[str]:
    if not text:
        yield f"{place} has no words."
    if longest and len(text) > longest:
        yield f"{place} has more than {longest} characters."
    yield from character_faults(place, text)


def character_faults(place: str, *texts: str) -> Iterator[str]:
    """PostgreSQL holds no NUL character."""
    if any("\0" in text for text in texts):
        yield f"{place}: there is a character in it that cannot be kept."


def twice_faults(what: str, names: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            yield f"{what} “{name}” stands there twice."
        seen.add(name)

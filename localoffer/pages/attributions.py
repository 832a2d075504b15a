"""Whose data, software and letters this site uses, read from their data file."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Attribution:
    """`statements` are the words that the owner asks for, shown as they are."""

    name: str
    by: str
    used_for: str
    url: str
    licence: str
    licence_url: str
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AttributionGroup:
    title: str
    items: tuple[Attribution, ...]


@cache
def read_attributions(path: Path) -> tuple[AttributionGroup, ...]:
    """Read once a process. Raises TypeError naming a missing or unknown key."""
    values = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(
        AttributionGroup(group["title"], tuple(_item(**item) for item in group["item"])) for group in values["group"]
    )


def _item(*, statements: list[str], **values: str) -> Attribution:
    return Attribution(statements=tuple(statements), **values)

"""The lists in `data/anonymity`, read once.

In a list, each line is a word or a phrase, and `#` begins a remark. `cues.toml` holds groups of words.
"""

import tomllib
from functools import cache
from pathlib import Path

from django.conf import settings


@cache
def _lines(data: Path, name: str) -> tuple[str, ...]:
    lines = (line.strip() for line in (data / "anonymity" / f"{name}.txt").read_text(encoding="utf-8").splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


@cache
def _set(data: Path, name: str) -> frozenset[str]:
    return frozenset(_lines(data, name))


def phrases(name: str) -> tuple[str, ...]:
    """The lines of `data/anonymity/<name>.txt`, in their order and as they are written. Raises OSError."""
    return _lines(settings.DATA_DIR, name)


def words(name: str) -> frozenset[str]:
    """The same as a set, for asking whether a word is in it."""
    return _set(settings.DATA_DIR, name)


@cache
def _cues(data: Path) -> dict[str, frozenset[str]]:
    groups = tomllib.loads((data / "anonymity" / "cues.toml").read_text(encoding="utf-8"))
    return {name: frozenset(group.split()) for name, group in groups.items()}


def cues(group: str) -> frozenset[str]:
    """The words of one group of `data/anonymity/cues.toml`. Raises KeyError where there is no such group."""
    return _cues(settings.DATA_DIR)[group]

"""The lists in `data/anonymity`, read once: one word or phrase a line, `#` begins a remark."""

from functools import cache
from pathlib import Path

from django.conf import settings


@cache
def _lines(path: Path) -> tuple[str, ...]:
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


def phrases(name: str) -> tuple[str, ...]:
    """The lines of `data/anonymity/<name>.txt`, in their order and as they are written. Raises OSError."""
    return _lines(settings.DATA_DIR / "anonymity" / f"{name}.txt")


@cache
def _set(lines: tuple[str, ...]) -> frozenset[str]:
    return frozenset(lines)


def words(name: str) -> frozenset[str]:
    """The same as a set, for asking whether a word is in it."""
    return _set(phrases(name))

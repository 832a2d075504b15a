"""Two versions of a text as one, word by word: what stayed, what came, what went. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import groupby

from localoffer.answering.compared_texts import stretches


class Change(Enum):
    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of words and what became of it."""

    text: str
    change: Change


def changed_words(before: str, after: str) -> tuple[Words, ...]:
    """In reading order. Where words were replaced, those that went come before those that came."""
    told = (each for each in _told(before, after) if each.text)
    alike = groupby(told, key=lambda each: each.change)
    return tuple(Words("".join(each.text for each in group), change) for change, group in alike)


def is_changed(words: tuple[Words, ...]) -> bool:
    return any(each.change is not Change.SAME for each in words)


def _told(before: str, after: str) -> Iterator[Words]:
    for is_same, went, came in stretches(before, after):
        if is_same:
            yield Words(came, Change.SAME)
        else:
            yield Words(went, Change.REMOVED)
            yield Words(came, Change.ADDED)

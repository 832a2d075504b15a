"""Two versions of a text as one, word by word: what stayed, what came, what went. Pure."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

# Comparing takes the square of these. Longer stretches are shown as replaced in one piece.
MOST_LINES = 1_500
MOST_WORDS = 1_500
_WORDS = re.compile(r"\n|[^\s]+[^\S\n]*|[^\S\n]+")


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
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    if max(len(old), len(new)) > MOST_LINES:
        return _joined(_replaced(before, after))
    return _joined(_by_line(old, new))


def is_changed(words: tuple[Words, ...]) -> bool:
    return any(each.change is not Change.SAME for each in words)


def _by_line(old: list[str], new: list[str]) -> Iterator[Words]:
    for is_same, went, came in _compared(old, new):
        if is_same:
            yield Words(came, Change.SAME)
        else:
            yield from _by_word(went, came)


def _by_word(before: str, after: str) -> Iterator[Words]:
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    if max(len(old), len(new)) > MOST_WORDS:
        yield from _replaced(before, after)
        return
    for is_same, went, came in _compared(old, new):
        yield from (Words(came, Change.SAME),) if is_same else _replaced(went, came)


def _replaced(before: str, after: str) -> tuple[Words, ...]:
    if before == after:
        return (Words(after, Change.SAME),)
    return (Words(before, Change.REMOVED), Words(after, Change.ADDED))


def _compared(old: list[str], new: list[str]) -> Iterator[tuple[bool, str, str]]:
    """Stretches of both, and whether they are the same but for the white space behind each word or line."""
    matcher = SequenceMatcher(None, [each.rstrip() for each in old], [each.rstrip() for each in new], autojunk=False)
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        yield tag == "equal", "".join(old[start:end]), "".join(new[new_start:new_end])


def _joined(stretches: Iterable[Words]) -> tuple[Words, ...]:
    """Neighbours with the same fate become one; empty ones go."""
    made: list[Words] = []
    for each in stretches:
        if not each.text:
            continue
        if made and made[-1].change is each.change:
            made[-1] = Words(made[-1].text + each.text, each.change)
        else:
            made.append(each)
    return tuple(made)

"""Two texts in stretches that both have and stretches that differ, first by line and then by word. Pure."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

# Comparing takes the square of these. Longer stretches are told as different in one piece.
MOST_LINES = 1_500
MOST_WORDS = 1_500
_WORDS = re.compile(r"\n|[^\s]+[^\S\n]*|[^\S\n]+")


class Stretch(NamedTuple):
    """What stands at one place of both texts. White space alone is no difference, so the same may be written twice."""

    is_same: bool
    one: str
    other: str


def stretches(one: str, other: str) -> Iterator[Stretch]:
    """In order: all of `one` is in them, and all of `other`."""
    ones, others = one.splitlines(keepends=True), other.splitlines(keepends=True)
    if max(len(ones), len(others)) > MOST_LINES:
        yield Stretch(one == other, one, other)
        return
    for each in _compared(ones, others):
        if each.is_same:
            yield each
        else:
            yield from _by_word(each)


def _by_word(lines: Stretch) -> Iterator[Stretch]:
    ones, others = _WORDS.findall(lines.one), _WORDS.findall(lines.other)
    if max(len(ones), len(others)) > MOST_WORDS:
        yield lines
    else:
        yield from _compared(ones, others)


def _compared(ones: list[str], others: list[str]) -> Iterator[Stretch]:
    matcher = SequenceMatcher(None, [each.strip() for each in ones], [each.strip() for each in others], autojunk=False)
    for tag, start, end, other_start, other_end in matcher.get_opcodes():
        yield Stretch(tag == "equal", "".join(ones[start:end]), "".join(others[other_start:other_end]))

"""Two texts in stretches that both have and stretches that differ, first by line and then by word. Pure."""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

# Comparing takes the square of these. Longer stretches are told as different in one piece.
MOST_LINES = 1_500
MOST_WORDS = 1_500
# What is said over and over is looked at wherever it could fit. Two texts of 1,500 usual words have some 35,000 such
# pairs. When a comparison has looked at so many, each further stretch that differs does so in one piece.
MOST_PAIRS = 60_000
# Of the shorter text. Where two texts share only an "and" here and there, nobody can read them word by word.
LEAST_ALIKE = 1 / 3
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
    comparer = _Comparer()
    for each in comparer.compared(ones, others):
        if each.is_same:
            yield each
        else:
            yield from _by_word(comparer, each)


def _by_word(comparer: "_Comparer", lines: Stretch) -> Iterator[Stretch]:
    ones, others = _WORDS.findall(lines.one), _WORDS.findall(lines.other)
    if max(len(ones), len(others)) > MOST_WORDS:
        yield lines
        return
    told = list(comparer.compared(ones, others))
    alike = sum(len(_WORDS.findall(each.one)) for each in told if each.is_same)
    if alike < LEAST_ALIKE * min(len(ones), len(others)):
        yield lines
    else:
        yield from told


class _Comparer:
    """Compares lists of lines or words, within the work that one comparison may take."""

    def __init__(self) -> None:
        self._left = MOST_PAIRS

    def compared(self, ones: list[str], others: list[str]) -> Iterator[Stretch]:
        here, there = [each.strip() for each in ones], [each.strip() for each in others]
        if here == there or not self._can_afford(here, there):
            yield Stretch(here == there, "".join(ones), "".join(others))
            return
        matcher = SequenceMatcher(None, here, there, autojunk=False)
        for tag, start, end, other_start, other_end in matcher.get_opcodes():
            yield Stretch(tag == "equal", "".join(ones[start:end]), "".join(others[other_start:other_end]))

    def _can_afford(self, here: list[str], there: list[str]) -> bool:
        counted = Counter(there)
        pairs = sum(times * counted[each] for each, times in Counter(here).items())
        if pairs > self._left:
            return False
        self._left -= pairs
        return True

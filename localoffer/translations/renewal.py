"""Which translation goes with which English when the English has changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches

# Beyond this the search for a like text would take longer than a translator waits; such pieces begin afresh.
MOST_COMPARED = 150
LIKE_ENOUGH = 0.5


@dataclass(frozen=True, slots=True)
class Match:
    """A new text, with the index of the old one that it continues. `old` is None where it is new altogether."""

    text: str
    old: int | None = None
    is_same: bool = False


def matches(old: Sequence[str], new: Sequence[str]) -> list[Match]:
    """One for each new text, in order. Each old one is used once at most.

    First what stayed, in order; then what only moved; then what is like something that went.
    """
    found: dict[int, Match] = {}
    for block in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
        for step in range(block.size):
            at = block.b + step
            found[at] = Match(new[at], block.a + step, is_same=True)
    left = _left(old, found)
    for at, text in enumerate(new):
        if at not in found and left.get(text):
            found[at] = Match(text, left[text].pop(0), is_same=True)
    _find_like(old, new, found)
    return [found.get(at) or Match(text) for at, text in enumerate(new)]


def _left(old: Sequence[str], found: dict[int, Match]) -> dict[str, list[int]]:
    used = {match.old for match in found.values()}
    left: dict[str, list[int]] = {}
    for at, text in enumerate(old):
        if at not in used:
            left.setdefault(text, []).append(at)
    return left


def _find_like(old: Sequence[str], new: Sequence[str], found: dict[int, Match]) -> None:
    left = _left(old, found)
    open_ones = [at for at in range(len(new)) if at not in found]
    if len(left) > MOST_COMPARED or len(open_ones) > MOST_COMPARED:
        return
    for at in open_ones:
        like = get_close_matches(new[at], left, n=1, cutoff=LIKE_ENOUGH)
        if like:
            found[at] = Match(new[at], left[like[0]].pop(0))
            left = {text: rest for text, rest in left.items() if rest}

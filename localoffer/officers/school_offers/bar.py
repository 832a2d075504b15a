"""A bar that shows how many there are of each kind, measured out in percentages."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the bar. `name` says what it counts; `start` and `length` are percentages."""

    name: str
    start: float
    length: float


def bar(counts: Iterable[tuple[str, int]]) -> tuple[Piece, ...]:
    """From left to right, without what there is none of."""
    counts = list(counts)
    total = sum(count for _, count in counts)
    pieces, start = [], 0.0
    for name, count in counts:
        if count:
            length = 100 * count / total
            pieces.append(Piece(name, round(start, 2), round(length, 2)))
            start += length
    return tuple(pieces)

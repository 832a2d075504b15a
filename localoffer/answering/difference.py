"""What two texts do not have in common, word by word, so that two people can put their words together."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from localoffer.answering.compared_texts import stretches


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one text. `is_only_here`: the other text does not have it at this place."""

    text: str
    is_only_here: bool


Pieces = tuple[Piece, ...]


def difference(one: str, other: str) -> tuple[Pieces, Pieces]:
    """Both texts in pieces, each whole and in its order."""
    found = list(stretches(one, other))
    return (
        _joined((each.one, not each.is_same) for each in found),
        _joined((each.other, not each.is_same) for each in found),
    )


def _joined(texts: Iterable[tuple[str, bool]]) -> Pieces:
    """Neighbours of one kind become one piece; empty ones go."""
    filled = (each for each in texts if each[0])
    alike = groupby(filled, key=itemgetter(1))
    return tuple(Piece("".join(text for text, _ in group), is_only_here) for is_only_here, group in alike)

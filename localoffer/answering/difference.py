"""What two texts do not have in common, word by word, so that two people can put their words together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

# Comparing takes the square of these. Longer stretches are shown as different in one piece.
MOST_LINES = 1_500
MOST_WORDS = 1_500
_WORDS = re.compile(r"\n|[^\s]+[^\S\n]*|[^\S\n]+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one text. `is_only_here`: the other text does not have it at this place."""

    text: str
    is_only_here: bool


Pieces = tuple[Piece, ...]


def difference(one: str, other: str) -> tuple[Pieces, Pieces]:
    """Both texts in pieces, each whole and in its order."""
    ones, others = one.splitlines(keepends=True), other.splitlines(keepends=True)
    if max(len(ones), len(others)) > MOST_LINES:
        return _joined([(one, one != other)]), _joined([(other, one != other)])
    left: list[tuple[str, bool]] = []
    right: list[tuple[str, bool]] = []
    for is_same, here, there in _compared(ones, others):
        if is_same:
            left.append((here, False))
            right.append((there, False))
        else:
            by_word = list(_by_word(here, there))
            left += [(text, only) for text, _, only in by_word]
            right += [(text, only) for _, text, only in by_word]
    return _joined(left), _joined(right)


def _by_word(here: str, there: str) -> Iterator[tuple[str, str, bool]]:
    words_here, words_there = _WORDS.findall(here), _WORDS.findall(there)
    if max(len(words_here), len(words_there)) > MOST_WORDS:
        yield here, there, True
        return
    for is_same, mine, theirs in _compared(words_here, words_there):
        yield mine, theirs, not is_same


def _compared(ones: list[str], others: list[str]) -> Iterator[tuple[bool, str, str]]:
    """Stretches of both, and whether they are the same but for the white space behind each word or line."""
    matcher = SequenceMatcher(None, [each.strip() for each in ones], [each.strip() for each in others], autojunk=False)
    for tag, start, end, other_start, other_end in matcher.get_opcodes():
        yield tag == "equal", "".join(ones[start:end]), "".join(others[other_start:other_end])


def _joined(stretches: list[tuple[str, bool]]) -> Pieces:
    """Neighbours of one kind become one piece; empty ones go."""
    pieces: list[Piece] = []
    for text, is_only_here in stretches:
        if not text:
            continue
        if pieces and pieces[-1].is_only_here == is_only_here:
            pieces[-1] = Piece(pieces[-1].text + text, is_only_here)
        else:
            pieces.append(Piece(text, is_only_here))
    return tuple(pieces)

"""One row of the coverage table, with its bar measured out."""

from dataclasses import dataclass

from localoffer.answering.offer_state import OfferState
from localoffer.answering.progress import Coverage

# What families can read stands at the left, what is missing at the right.
_LEFT_TO_RIGHT = (OfferState.PUBLISHED, OfferState.DUE, OfferState.IN_PROGRESS, OfferState.NOT_STARTED)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the bar. `start` and `length` are percentages."""

    state: OfferState
    start: float
    length: float


@dataclass(frozen=True, slots=True)
class CoverageRow:
    coverage: Coverage
    pieces: tuple[Piece, ...]


def coverage_row(coverage: Coverage) -> CoverageRow:
    counts, pieces, start = dict(coverage.counts), [], 0.0
    for state in _LEFT_TO_RIGHT:
        length = 100 * counts[state] / coverage.total if coverage.total else 0.0
        if length:
            pieces.append(Piece(state, round(start, 2), round(length, 2)))
        start += length
    return CoverageRow(coverage, tuple(pieces))

"""One row of the coverage table, with its bar measured out."""

from dataclasses import dataclass

from localoffer.answering.offer_state import OfferState
from localoffer.answering.progress import Coverage
from localoffer.officers.school_offers.bar import Piece, bar

# What families can read stands at the left, what is missing at the right.
_LEFT_TO_RIGHT = (OfferState.PUBLISHED, OfferState.DUE, OfferState.IN_PROGRESS, OfferState.NOT_STARTED)


@dataclass(frozen=True, slots=True)
class CoverageRow:
    coverage: Coverage
    pieces: tuple[Piece, ...]


def coverage_row(coverage: Coverage) -> CoverageRow:
    counts = dict(coverage.counts)
    return CoverageRow(coverage, bar((state, counts[state]) for state in _LEFT_TO_RIGHT))

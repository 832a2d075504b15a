"""The words of the vocabularies that can be ticked in a part."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from localoffer.directory.models import AccessFact, Need


@dataclass(frozen=True, slots=True)
class PartChoices:
    """Pairs of identifier and what families call it."""

    needs: list[tuple[str, str]]
    access: list[tuple[str, str]]


def part_choices() -> PartChoices:
    """Two queries. Retired words are no longer offered."""
    return PartChoices(
        _pairs(Need.objects.filter(is_retired=False)), _pairs(AccessFact.objects.filter(is_retired=False))
    )


def _pairs(terms: Iterable[Need | AccessFact]) -> list[tuple[str, str]]:
    return [(term.identifier, str(term)) for term in chain(terms)]

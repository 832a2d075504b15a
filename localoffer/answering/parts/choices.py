"""The words of the vocabularies that can be ticked in a part."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import chain

from django.db.models import Q

from localoffer.directory.models import AccessFact, Need


@dataclass(frozen=True, slots=True)
class PartChoices:
    """Pairs of identifier and what families call it."""

    needs: list[tuple[str, str]]
    access: list[tuple[str, str]]


def part_choices(ticked: Collection[str] = ()) -> PartChoices:
    """Two queries. Retired words are no longer offered, but for those that are `ticked`: saving would lose them."""
    offered = Q(is_retired=False) | Q(identifier__in=ticked)
    return PartChoices(_pairs(Need.objects.filter(offered)), _pairs(AccessFact.objects.filter(offered)))


def _pairs(terms: Iterable[Need | AccessFact]) -> list[tuple[str, str]]:
    return [(term.identifier, str(term)) for term in chain(terms)]

"""What the answers say in the words of the vocabularies, so that families can search for it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from localoffer.schools.parts.part import Part

# Code of Practice, levels of expertise: awareness is for everybody, so it is no special expertise.
BEYOND_AWARENESS = ("enhanced", "specialist")


@dataclass(frozen=True, slots=True)
class OfferFacts:
    """Identifiers of the vocabularies: `needs` and `expertise` of Need, `access` of AccessFact."""

    needs: frozenset[str] = frozenset()
    expertise: frozenset[str] = frozenset()
    access: frozenset[str] = frozenset()


def offer_facts(answered: Iterable[tuple[Part, Mapping[str, Any]]]) -> OfferFacts:
    """The facts of pairs of a part and its value."""
    needs: set[str] = set()
    expertise: set[str] = set()
    access: set[str] = set()
    for part, value in answered:
        if part.kind == "needs":
            needs.update(value.get("needs", ()))
        elif part.kind == "training":
            rows = value.get("rows", {})
            expertise.update(need for level in BEYOND_AWARENESS for need in rows.get(level, {}).get("needs", ()))
        elif part.kind == "access":
            access.update(value.get("features", ()))
    return OfferFacts(frozenset(needs), frozenset(expertise), frozenset(access))

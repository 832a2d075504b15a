"""What a page shows of a shortlist: the button that saves, and how many things are saved."""

from dataclasses import dataclass
from typing import Any

from localoffer.publishing.publication import Publication
from localoffer.shortlist.visit import this_visit


@dataclass(frozen=True, slots=True)
class Saving:
    """One publication's button. `place` tells apart two on one page; `back` is the page that it stands on."""

    publication: Publication
    place: str
    back: str
    is_saved: bool
    size: int


def saving(publication: Any, place: str) -> Saving | None:
    """None for a draft that an officer looks at, and for what is no publication."""
    if not isinstance(publication, Publication) or not publication.is_public:
        return None
    visit = this_visit()
    items = visit.items
    return Saving(publication, place, visit.address, publication.pk in items, len(items))


def shortlist_size() -> int:
    """0 for everybody who has saved nothing."""
    return len(this_visit().items)

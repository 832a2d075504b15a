"""What a publication is about, as plain values: search, filters and feeds read these and nothing else."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Place:
    """A point in degrees (WGS84) with the name that people know it by."""

    name: str
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Facets:
    """Identifiers are those of the vocabularies. An empty tuple or None means: not stated.

    `minimum_age` and `maximum_age` are whole years, both included. `days` are MO to SU.
    """

    needs: tuple[str, ...] = ()
    all_needs: bool = False
    minimum_age: int | None = None
    maximum_age: int | None = None
    sectors: tuple[str, ...] = ()
    level: str = ""
    cost: str = ""
    days: tuple[str, ...] = ()
    access: tuple[str, ...] = ()
    routes: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    area: str = ""
    review_date: date | None = None

"""What a visitor asks of the services, read from the query string, and the services that answer it.

`/services/` takes q, near, within, age, need, sector, level, cost, day, access, route, sort and page. Several
values of one name mean any of them; different names must all hold. These names are stable public addresses.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from django.conf import settings
from django.db.models import F
from django.http import QueryDict

from localoffer.core.asked import Asked, LeftOut
from localoffer.directory.choices import OLDEST, WEEKDAYS, Cost
from localoffer.directory.service import Service
from localoffer.directory.service_queries import ServiceQuerySet
from localoffer.directory.vocabulary import AccessFact, Level, Need, Route, Sector, Term
from localoffer.places.distance import Point
from localoffer.places.locate import locate

WITHIN = (1, 2, 5, 10, 20, 50)
SORTS = {"name": "Name", "distance": "Nearest first", "checked": "Most recently checked"}
COSTS = {Cost.FREE.value: "Free", Cost.PAID.value: "There is a charge", Cost.VARIES.value: "It depends"}


def terms(vocabulary: type[Term]) -> dict[str, str]:
    """Identifiers of a vocabulary with their plain names, in order."""
    return {term.identifier: str(term) for term in vocabulary._default_manager.filter(is_retired=False)}


@dataclass
class ServiceSearch:
    """One question. Build it with `read`; ask `services()`."""

    query: QueryDict
    words: str = ""
    near: str = ""
    point: Point | None = None
    within: int = 0
    age: int | None = None
    sort: str = ""
    chosen: dict[str, list[str]] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)

    @classmethod
    def read(cls, query: QueryDict) -> "ServiceSearch":
        """Read a query string. Nothing in it can fail: see `left_out`."""
        asked = Asked(query)
        search = cls(query=query, left_out=asked.left_out)
        search.words = asked.text("q", "Your search")
        search.age = asked.number("age", "Age", 0, OLDEST)
        search.near = asked.text("near", "The postcode")
        search.point = locate(search.near, asked)
        within = {str(miles): miles for miles in WITHIN}
        search.within = within.get(asked.one_of("within", "distance", within), settings.AUTHORITY.default_within_miles)
        search.sort = asked.one_of("sort", "order", SORTS, otherwise="distance" if search.point else "name")
        # Whoever takes the postcode away keeps an address that asks for the nearest first.
        if search.sort == "distance" and not search.point:
            search.sort = "name"
        for name, (label, known) in search.vocabularies.items():
            search.chosen[name] = asked.some_of(name, label, known)
        return search

    @cached_property
    def vocabularies(self) -> dict[str, tuple[str, dict[str, str]]]:
        """Every repeatable name with its label and its known values."""
        return {
            "need": ("Need", terms(Need)),
            "sector": ("Kind of help", terms(Sector)),
            "level": ("Who it is meant for", terms(Level)),
            "cost": ("Cost to you", COSTS),
            "route": ("How to get it", terms(Route)),
            "day": ("Day", WEEKDAYS),
            "access": ("Before you go", terms(AccessFact)),
        }

    @property
    def is_empty(self) -> bool:
        """Whether nothing was asked, so that the whole list answers."""
        return not (self.words or self.point or self.age is not None or any(self.chosen.values()))

    def matching(self, without: str = "") -> ServiceQuerySet:
        """The listed services that answer, in no order. `without` leaves one repeatable name out."""
        found = Service.objects.listed()
        if self.words:
            found = found.mentioning(self.words)
        if self.age is not None:
            found = found.for_age(self.age)
        for name, values in self.chosen.items():
            if values and name != without:
                found = _NARROWED[name](found, values)
        return found.near(self.point, self.within) if self.point else found

    def services(self) -> ServiceQuerySet:
        """The listed services that answer, in the order asked for, with what a result shows."""
        orders = {
            "name": ("name", "pk"),
            "distance": ("miles", "name", "pk"),
            "checked": (F("publication__last_checked").desc(nulls_last=True), "name", "pk"),
        }
        found = self.matching().select_related("organisation", "level", "publication")
        return found.prefetch_related("places__location", "routes").order_by(*orders[self.sort])


_NARROWED: dict[str, Callable[[ServiceQuerySet, list[str]], ServiceQuerySet]] = {
    "need": ServiceQuerySet.for_needs,
    "sector": ServiceQuerySet.in_sectors,
    "level": ServiceQuerySet.at_levels,
    "cost": ServiceQuerySet.at_costs,
    "route": ServiceQuerySet.by_routes,
    "day": ServiceQuerySet.on_days,
    "access": ServiceQuerySet.with_access,
}

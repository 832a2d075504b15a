"""What a visitor asks of the services, read from the query string, and the services that answer it.

`/services/` takes q, near, within, age, need, sector, level, cost, route, where, day, access, sort and page. Several
values of one name mean any of them; different names must all hold. These names are stable public addresses.

`where=no-journey` asks for what is online, at home, or anywhere in England with no place to go to. Such services have
no distance, so `near` is left out beside it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from django.db.models import F, Prefetch
from django.db.models.functions import Lower
from django.http import QueryDict

from localoffer.core.asked import Asked, LeftOut
from localoffer.directory.choices import OLDEST, WEEKDAYS, Cost
from localoffer.directory.service import Service
from localoffer.directory.service_location import ServiceLocation
from localoffer.directory.service_queries import ServiceQuerySet
from localoffer.directory.vocabulary import AccessFact, Level, Need, Route, Sector, Term
from localoffer.places.distance import Point
from localoffer.places.locate import locate, order_of, within_miles

SORTS = {"name": "Name", "distance": "Nearest first", "checked": "Most recently checked"}
COSTS = {Cost.FREE.value: "Free", Cost.PAID.value: "There is a charge", Cost.VARIES.value: "It depends"}
NO_JOURNEY = "no-journey"
LABELS = {
    "need": "Need",
    "sector": "Kind of help",
    "level": "Who it is meant for",
    "cost": "Cost to you",
    "route": "How to get it",
    "where": "Where",
    "day": "Day",
    "access": "Before you go",
}
_FIXED: dict[str, dict[str, str]] = {
    "cost": COSTS,
    "where": {NO_JOURNEY: "No journey: online, at home or anywhere in England"},
    "day": WEEKDAYS,
}
_VOCABULARIES: dict[str, type[Term]] = {
    "need": Need,
    "sector": Sector,
    "level": Level,
    "route": Route,
    "access": AccessFact,
}


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
    _terms: dict[str, list[Term]] = field(default_factory=dict)

    @classmethod
    def read(cls, query: QueryDict) -> "ServiceSearch":
        """Read a query string. Nothing in it can fail: see `left_out`."""
        asked = Asked(query)
        search = cls(query=query, left_out=asked.left_out)
        search.words = asked.text("q", "Your search")
        search.age = asked.number("age", "Age", 0, OLDEST)
        for name, label in LABELS.items():
            search.chosen[name] = asked.some_of(name, label, search.known(name)) if name in query else []
        search._read_place(asked)
        return search

    def _read_place(self, asked: Asked) -> None:
        """Where from, how far, and in which order."""
        self.near = asked.text("near", "The postcode")
        if self.near and self.chosen["where"]:
            asked.leave_out("near", "What needs no journey has no distance, so we left the postcode out.")
        else:
            self.point = locate(self.near, asked)
        self.within = within_miles(asked)
        self.sort = order_of(asked, SORTS, self.point)

    def terms(self, name: str) -> list[Term]:
        """The words of the vocabulary behind a repeatable name, in order. They are read once, and only when asked."""
        if name not in self._terms:
            self._terms[name] = list(_VOCABULARIES[name]._default_manager.filter(is_retired=False))
        return self._terms[name]

    def known(self, name: str) -> dict[str, str]:
        """The values that a repeatable name takes, with what they are called."""
        return _FIXED.get(name) or {term.identifier: str(term) for term in self.terms(name)}

    @cached_property
    def vocabularies(self) -> dict[str, tuple[str, dict[str, str]]]:
        """Every repeatable name with its label and its known values."""
        return {name: (label, self.known(name)) for name, label in LABELS.items()}

    def matching(self, without: str = "") -> ServiceQuerySet:
        """The listed services that answer, in no order. `without` leaves one repeatable name out.

        `where` goes with the postcode: without the one there is not the other either.
        """
        found = Service.objects.listed()
        if self.words:
            found = found.mentioning(self.words)
        if self.age is not None:
            found = found.for_age(self.age)
        for name, values in self.chosen.items():
            if values and name != without:
                found = _NARROWED[name](found, values)
        return found.near(self.point, self.within) if self.point and without != "where" else found

    def services(self) -> ServiceQuerySet:
        """The listed services that answer, in the order asked for, with what a result shows."""
        # In lower case, because databases differ in where they put capitals.
        by_name = (Lower("name"), "pk")
        orders = {
            "name": by_name,
            "distance": ("miles", *by_name),
            "checked": (F("publication__last_checked").desc(nulls_last=True), *by_name),
        }
        places = Prefetch("places", ServiceLocation.objects.select_related("location"))
        found = self.matching().select_related("organisation", "level", "publication")
        return found.prefetch_related(places, "routes").order_by(*orders[self.sort])


_NARROWED: dict[str, Callable[[ServiceQuerySet, list[str]], ServiceQuerySet]] = {
    "need": ServiceQuerySet.for_needs,
    "sector": ServiceQuerySet.in_sectors,
    "level": ServiceQuerySet.at_levels,
    "cost": ServiceQuerySet.at_costs,
    "route": ServiceQuerySet.by_routes,
    "where": lambda services, _: services.without_journey(),
    "day": ServiceQuerySet.on_days,
    "access": ServiceQuerySet.with_access,
}

"""What a visitor asks of the schools, read from the query string, and the settings that answer it.

`/schools/` takes q, near, within, phase, kind, need, offer, expertise, access, sort and page. Several values of one
name mean any of them; different names must all hold. These names are stable public addresses.
"""

from dataclasses import dataclass, field
from functools import cached_property

from django.db.models.functions import Lower
from django.http import QueryDict

from localoffer.core.asked import Asked, LeftOut
from localoffer.directory.vocabulary import AccessFact, Need
from localoffer.places.distance import Point
from localoffer.places.locate import locate, order_of, within_miles
from localoffer.schools.phase import Phase
from localoffer.schools.setting import Setting
from localoffer.schools.setting_kind import SettingKind
from localoffer.schools.setting_queries import SettingQuerySet

_NARROW = {
    "phase": SettingQuerySet.of_phase,
    "kind": SettingQuerySet.of_kind,
    "need": SettingQuerySet.for_needs,
    "offer": SettingQuerySet.with_offer,
    "expertise": SettingQuerySet.with_expertise,
    "access": SettingQuerySet.with_access,
}
# The names that only what schools published here can answer.
BY_OFFER = ("offer", "expertise", "access")
PUBLISHED = "published"
SORTS = {"name": "Name", "distance": "Nearest first"}


def _words(vocabulary: type[Need] | type[AccessFact]) -> dict[str, str]:
    """Identifiers with the names that the list of services uses, in order."""
    return {word.identifier: str(word) for word in vocabulary._default_manager.filter(is_retired=False)}


def _kinds() -> dict[str, str]:
    """Identifiers with the names that the cards use, in order."""
    return dict(SettingKind.objects.filter(is_retired=False).values_list("identifier", "label"))


@dataclass
class SettingSearch:
    """One question. Build it with `read`; ask `settings()`."""

    query: QueryDict
    words: str = ""
    near: str = ""
    point: Point | None = None
    within: int = 0
    sort: str = ""
    chosen: dict[str, list[str]] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)

    @classmethod
    def read(cls, query: QueryDict) -> "SettingSearch":
        """Read a query string. Nothing in it can fail: see `left_out`."""
        asked = Asked(query)
        search = cls(query=query, left_out=asked.left_out)
        search.words = asked.text("q", "Your search")
        search.near = asked.text("near", "The postcode")
        search.point = locate(search.near, asked)
        search.within = within_miles(asked)
        search.sort = order_of(asked, SORTS, search.point)
        for name, (label, known) in search.vocabularies.items():
            search.chosen[name] = asked.some_of(name, label, known)
        return search

    @cached_property
    def vocabularies(self) -> dict[str, tuple[str, dict[str, str]]]:
        """Every repeatable name with its label and its known values."""
        needs = _words(Need)
        return {
            "phase": ("Phase", {str(value): str(label) for value, label in Phase.choices}),
            "kind": ("Kind", _kinds()),
            "need": ("Need", needs),
            "offer": ("School offer", {PUBLISHED: "It has published its offer here"}),
            "expertise": ("Staff with extra training for", needs),
            "access": ("Access", _words(AccessFact)),
        }

    def matching(self, without: str = "") -> SettingQuerySet:
        """The open settings that answer, in no order. `without` leaves one repeatable name out."""
        found = Setting.objects.open()
        if self.words:
            found = found.named(self.words)
        for name, values in self.chosen.items():
            if values and name != without:
                found = _NARROW[name](found, values)
        return found.near(self.point, self.within) if self.point else found

    def settings(self) -> SettingQuerySet:
        """The open settings that answer, in the order asked for, with what a result shows."""
        by_name = (Lower("name"), "urn")
        order = ("miles", *by_name) if self.sort == "distance" else by_name
        return self.matching().with_offers_in_short().order_by(*order)

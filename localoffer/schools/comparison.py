"""Which schools a visitor wants side by side, read from the query string.

`/schools/compare/` takes urn (up to four times), near and q (a name to look for, to add a school). These names are
stable public addresses.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urlencode

from django.db.models.functions import Lower
from django.http import QueryDict

from localoffer.core.asked import Asked, LeftOut
from localoffer.core.words import listed
from localoffer.places.distance import Point, miles_from
from localoffer.places.locate import locate
from localoffer.schools.setting import Setting

MOST = 4
NO_RANKING = "Nothing here says that one is better than another: every child is different. Visit, and ask."
# Whoever writes more into an address means no comparison: the rest is not looked at.
_READ = 50
_NAMED = 3
_FOUND = 10


@dataclass
class Comparison:
    """One question. Build it with `read`. `settings` are open, each once, in the order in which they were named."""

    query: QueryDict
    words: str = ""
    near: str = ""
    point: Point | None = None
    settings: list[Setting] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)

    @classmethod
    def read(cls, query: QueryDict) -> "Comparison":
        """Read a query string. Nothing in it can fail: see `left_out`."""
        asked = Asked(query)
        comparison = cls(query=query, left_out=asked.left_out)
        comparison.words = asked.text("q", "The name")
        comparison.near = asked.text("near", "The postcode")
        comparison.point = locate(comparison.near, asked)
        comparison.settings = _compared(_numbers(asked), asked, comparison.point)
        return comparison

    @property
    def is_full(self) -> bool:
        return len(self.settings) >= MOST

    def asked(self, settings: Iterable[Setting]) -> str:
        """The query string of a comparison of these schools, seen from the same place, in one form whoever wrote it."""
        near = [("near", self.point.name)] if self.point else []
        return urlencode([*(("urn", each.urn) for each in settings), *near])

    def with_one_more(self, setting: Setting) -> str:
        """The query string with this school too."""
        return self.asked([*self.settings, setting])

    def without(self, setting: Setting) -> str:
        """The query string without this school."""
        return self.asked(each for each in self.settings if each.pk != setting.pk)

    def found(self) -> list[Setting]:
        """The first ten open settings of that name that are not compared yet, by name."""
        if not self.words or self.is_full:
            return []
        chosen = [each.pk for each in self.settings]
        return list(Setting.objects.open().named(self.words).exclude(pk__in=chosen).order_by(Lower("name"))[:_FOUND])


def _numbers(asked: Asked) -> list[int]:
    """The numbers asked for, each once."""
    given = [value.strip() for value in asked.query.getlist("urn") if value.strip()]
    if len(given) > _READ:
        asked.leave_out("urn", f"This address names {len(given):,} schools. We read the first {_READ}.")
    numbers = [int(value) for value in given[:_READ] if _is_number(value)]
    nonsense = [value for value in given[:_READ] if not _is_number(value)]
    if nonsense:
        asked.leave_out("urn", f"{_named(nonsense)} cannot be the number of a school (URN). We left that out.")
    once = list(dict.fromkeys(numbers))
    if len(once) < len(numbers):
        asked.leave_out("urn", "A school was chosen more than once. We show it once.")
    return once


def _is_number(value: str) -> bool:
    return value.isascii() and value.isdigit() and len(value) <= 9


def _compared(numbers: list[int], asked: Asked, point: Point | None) -> list[Setting]:
    """The open settings with these numbers, no more than four; what became of the others is said."""
    found = {each.urn: each for each in Setting.objects.shown().filter(urn__in=numbers).select_related("successor")}
    unknown = [str(urn) for urn in numbers if urn not in found]
    if unknown:
        asked.leave_out("urn", f"We know no school or college with the number {_named(unknown)}. We left it out.")
    for closed in [found[urn] for urn in numbers if urn in found and not found[urn].is_open]:
        asked.leave_out("urn", _why_not(closed))
    wanted = [found[urn] for urn in numbers if urn in found and found[urn].is_open]
    if beyond := wanted[MOST:]:
        names = _named([each.name for each in beyond])
        asked.leave_out("urn", f"You can compare up to {MOST} schools at a time. We left out {names}.")
    return _with_everything(wanted[:MOST], point)


def _with_everything(wanted: list[Setting], point: Point | None) -> list[Setting]:
    """The same with their offers and, where somebody asked from where, their `miles`."""
    settings = Setting.objects.filter(pk__in=[each.pk for each in wanted]).with_offers()
    if point:
        settings = settings.annotate(miles=miles_from(point))
    order = [each.pk for each in wanted]
    return sorted(settings, key=lambda each: order.index(each.pk))


def _why_not(setting: Setting) -> str:
    if setting.status == "proposed-to-open":
        return f"{setting.name} is not open yet. We left it out."
    successor = setting.successor
    instead = f" {successor.name} took its place: you can add that." if successor and successor.is_open else ""
    return f"{setting.name} has closed. We left it out.{instead}"


def _named(names: list[str]) -> str:
    """The first three, each cut short, and how many more there are. Control characters are not repeated."""
    shown = ["".join(letter if letter.isprintable() else " " for letter in name)[:60] for name in names[:_NAMED]]
    more = len(names) - len(shown)
    return listed([*shown, f"{more} more"] if more else shown)

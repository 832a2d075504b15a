"""How many services each choice would leave, on a constant number of queries."""

from collections.abc import Callable

from django.db.models import Count, Q
from django.db.models.functions import Coalesce

from localoffer.core.filters import FilterGroup, Option, Selected, query_without
from localoffer.core.words import plain_age
from localoffer.directory.choices import WEEKDAYS
from localoffer.directory.service import Service
from localoffer.directory.service_access import ServiceAccess
from localoffer.directory.service_queries import ServiceQuerySet
from localoffer.directory.service_search import ServiceSearch
from localoffer.directory.vocabulary import Sector

Counts = dict[str, int]


def filter_groups(search: ServiceSearch) -> tuple[FilterGroup, ...]:
    """Every group with its counts. A group's own choices do not lower its own counts."""
    parts = set(Sector.objects.exclude(parent=None).values_list("identifier", flat=True))
    return tuple(
        FilterGroup(
            name,
            label,
            tuple(
                Option(value, text, counts.get(value, 0), value in search.chosen[name], value in parts)
                for value, text in known.items()
            ),
        )
        for name, (label, known) in search.vocabularies.items()
        for counts in [_COUNTERS[name](search.matching(without=name))]
    )


def selected(search: ServiceSearch) -> list[Selected]:
    """What is chosen, each with the query string that removes it."""
    found = []
    if search.words:
        found.append(Selected(f"“{search.words}”", query_without(search.query, "q")))
    if search.point:
        label = f"Within {search.within} miles of {search.point.name}".replace("Within 1 miles", "Within 1 mile")
        found.append(Selected(label, query_without(search.query, "near")))
    if search.age is not None:
        found.append(Selected(plain_age(search.age), query_without(search.query, "age")))
    for name, values in search.chosen.items():
        known = search.vocabularies[name][1]
        found += [Selected(known[value], query_without(search.query, name, value)) for value in values]
    return found


def _tally(services: ServiceQuerySet, column: str) -> Counts:
    rows = Service.objects.filter(pk__in=services.values("pk")).order_by().values_list(column)
    return {identifier: count for identifier, count in rows.annotate(count=Count("pk", distinct=True)) if identifier}


def _needs(services: ServiceQuerySet) -> Counts:
    """A service for every need counts under each need."""
    counts = _tally(services.filter(all_needs=False), "needs__identifier")
    everyone = services.filter(all_needs=True).count()
    identifiers = Service.needs.rel.model.objects.values_list("identifier", flat=True)
    return {identifier: counts.get(identifier, 0) + everyone for identifier in identifiers}


def _sectors(services: ServiceQuerySet) -> Counts:
    """A service in a part of a sector counts once under the whole."""
    whole = (
        Service.objects.filter(pk__in=services.values("pk"))
        .order_by()
        .annotate(whole=Coalesce("sectors__parent__identifier", "sectors__identifier"))
        .values_list("whole")
        .annotate(count=Count("pk", distinct=True))
    )
    return {**_tally(services, "sectors__identifier"), **{name: count for name, count in whole if name}}


def _days(services: ServiceQuerySet) -> Counts:
    found = Service.objects.filter(pk__in=services.values("pk"))
    return found.aggregate(
        **{day: Count("pk", filter=Q(schedules__days__contains=day), distinct=True) for day in WEEKDAYS}
    )


def _access(services: ServiceQuerySet) -> Counts:
    rows = ServiceAccess.objects.filter(is_available=True, service__in=services.values("pk")).order_by()
    return dict(rows.values_list("fact__identifier").annotate(count=Count("service", distinct=True)))


_COUNTERS: dict[str, Callable[[ServiceQuerySet], Counts]] = {
    "need": _needs,
    "sector": _sectors,
    "level": lambda services: _tally(services, "level__identifier"),
    "cost": lambda services: _tally(services, "cost"),
    "route": lambda services: _tally(services, "routes__identifier"),
    "day": _days,
    "access": _access,
}

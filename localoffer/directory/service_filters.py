"""How many services each choice would leave, on a constant number of queries."""

from collections import defaultdict
from collections.abc import Callable

from django.db.models import Case, CharField, Count, F, Q, Value, When
from django.db.models.functions import Coalesce

from localoffer.core.filters import FilterGroup, Option, Selected, query_with, query_without, selected_filters
from localoffer.core.words import plain_age
from localoffer.directory.choices import WEEKDAYS
from localoffer.directory.service import Service
from localoffer.directory.service_access import ServiceAccess
from localoffer.directory.service_queries import ServiceQuerySet
from localoffer.directory.service_search import NO_JOURNEY, ServiceSearch
from localoffer.directory.vocabulary import Sector
from localoffer.places.locate import selected_place

# What nothing was counted for counts nought, or what the counter says instead.
Counts = defaultdict[str, int]
_EVERY = "*"


def filter_groups(search: ServiceSearch) -> tuple[FilterGroup, ...]:
    """Every group with its counts. A group's own choices do not lower its own counts."""
    parts = {term.identifier for term in search.terms("sector") if isinstance(term, Sector) and term.parent_id}
    return tuple(
        FilterGroup(
            name,
            label,
            tuple(
                Option(value, text, counts[value], value in search.chosen[name], value in parts)
                for value, text in known.items()
            ),
        )
        for name, (label, known) in search.vocabularies.items()
        for counts in [_COUNTERS[name](search.matching(without=name))]
    )


def selected(search: ServiceSearch) -> list[Selected]:
    """What is chosen, each with the query string that removes it."""
    typed = selected_place(search.query, search.point, search.within)
    if search.age is not None:
        typed.append(Selected(plain_age(search.age), query_without(search.query, "age")))
    return selected_filters(search.query, search.words, typed, search.chosen, search.vocabularies)


def without_journey(search: ServiceSearch) -> str:
    """The query string of the same question for what needs no journey."""
    return query_with(search.query, "where", NO_JOURNEY, without=("near", "within", "sort"))


def _tally(services: ServiceQuerySet, column: str) -> Counts:
    rows = Service.objects.filter(pk__in=services.values("pk")).order_by().values_list(column)
    return defaultdict(int, rows.annotate(count=Count("pk", distinct=True)))


def _needs(services: ServiceQuerySet) -> Counts:
    """A service for every need counts under each need."""
    rows = Service.objects.filter(pk__in=services.values("pk")).order_by()
    need = Case(When(all_needs=True, then=Value(_EVERY)), default=F("needs__identifier"), output_field=CharField())
    counts = dict(rows.annotate(need=need).values_list("need").annotate(count=Count("pk", distinct=True)))
    everyone = counts.pop(_EVERY, 0)
    return defaultdict(lambda: everyone, {need: count + everyone for need, count in counts.items()})


def _sectors(services: ServiceQuerySet) -> Counts:
    """A service in a part of a sector counts once under the whole."""
    whole = (
        Service.objects.filter(pk__in=services.values("pk"))
        .order_by()
        .annotate(whole=Coalesce("sectors__parent__identifier", "sectors__identifier"))
        .values_list("whole")
        .annotate(count=Count("pk", distinct=True))
    )
    return _tally(services, "sectors__identifier") | dict(whole)


def _days(services: ServiceQuerySet) -> Counts:
    found = Service.objects.filter(pk__in=services.values("pk"))
    on = {day: Count("pk", filter=Q(schedules__weekdays__contains=day), distinct=True) for day in WEEKDAYS}
    return defaultdict(int, found.aggregate(**on))


def _where(services: ServiceQuerySet) -> Counts:
    return defaultdict(int, {NO_JOURNEY: services.without_journey().count()})


def _access(services: ServiceQuerySet) -> Counts:
    rows = ServiceAccess.objects.filter(is_available=True, service__in=services.values("pk")).order_by()
    return defaultdict(int, rows.values_list("fact__identifier").annotate(count=Count("service", distinct=True)))


_COUNTERS: dict[str, Callable[[ServiceQuerySet], Counts]] = {
    "need": _needs,
    "sector": _sectors,
    "level": lambda services: _tally(services, "level__identifier"),
    "cost": lambda services: _tally(services, "cost"),
    "route": lambda services: _tally(services, "routes__identifier"),
    "where": _where,
    "day": _days,
    "access": _access,
}

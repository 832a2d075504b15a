"""How many settings each choice would leave, on a constant number of queries."""

from collections import Counter
from collections.abc import Mapping

from django.db.models import Count

from localoffer.core.filters import FilterGroup, Option, Selected, selected_filters
from localoffer.places.locate import selected_place
from localoffer.schools.school_offer import SchoolOffer
from localoffer.schools.setting import Setting
from localoffer.schools.setting_queries import SettingQuerySet
from localoffer.schools.setting_search import PUBLISHED, SettingSearch

_COLUMNS = {"phase": "phase", "kind": "kinds__identifier"}
_OF_OFFERS = {"expertise": "expertise__identifier", "access": "access__identifier"}


def filter_groups(search: SettingSearch) -> tuple[FilterGroup, ...]:
    """Every group with its counts. A group's own choices do not lower its own counts."""
    return tuple(_group(search, name, label, known) for name, (label, known) in search.vocabularies.items())


def _group(search: SettingSearch, name: str, label: str, known: dict[str, str]) -> FilterGroup:
    counts = _counts(name, search.matching(without=name))
    chosen = search.chosen[name]
    # Choices that nothing here has would only be in the way, unless somebody chose them.
    options = [Option(value, text, counts.get(value, 0), value in chosen) for value, text in known.items()]
    return FilterGroup(name, label, tuple(each for each in options if each.count or each.checked or name == "kind"))


def _counts(name: str, matching: SettingQuerySet) -> Mapping[str, int]:
    """How many of the settings each value has, on one query."""
    found = Setting.objects.filter(pk__in=matching.values("pk")).order_by()
    offers = SchoolOffer.objects.current().filter(setting__in=matching.values("pk")).order_by()
    if name == "offer":
        return {PUBLISHED: offers.count()}
    if name == "need":
        by_register = found.exclude(needs=None).values_list("pk", "needs__identifier")
        by_offer = offers.exclude(needs=None).values_list("setting_id", "needs__identifier")
        return Counter(need for _, need in by_register.union(by_offer))
    if name in _OF_OFFERS:
        return dict(offers.values_list(_OF_OFFERS[name]).annotate(count=Count("pk", distinct=True)))
    return dict(found.values_list(_COLUMNS[name]).annotate(count=Count("pk", distinct=True)))


def selected(search: SettingSearch) -> list[Selected]:
    """What is chosen, each with the query string that removes it."""
    typed = selected_place(search.query, search.point, search.within)
    named = {name: (label, _in_full(name, label, known)) for name, (label, known) in search.vocabularies.items()}
    return selected_filters(search.query, search.words, typed, search.chosen, named)


def _in_full(name: str, label: str, known: dict[str, str]) -> dict[str, str]:
    """A need stands under two names, so the second says which it is."""
    return {value: f"{label}: {text}" for value, text in known.items()} if name == "expertise" else known

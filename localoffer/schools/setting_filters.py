"""How many settings each choice would leave, on a constant number of queries."""

from django.db.models import Count

from localoffer.core.filters import FilterGroup, Option, Selected, selected_filters
from localoffer.places.locate import selected_place
from localoffer.schools.setting import Setting
from localoffer.schools.setting_search import SettingSearch

_COLUMNS = {"phase": "phase", "kind": "kinds__identifier", "need": "needs__identifier"}


def filter_groups(search: SettingSearch) -> tuple[FilterGroup, ...]:
    """Every group with its counts. A group's own choices do not lower its own counts."""
    return tuple(_group(search, name, label, known) for name, (label, known) in search.vocabularies.items())


def _group(search: SettingSearch, name: str, label: str, known: dict[str, str]) -> FilterGroup:
    found = Setting.objects.filter(pk__in=search.matching(without=name).values("pk")).order_by()
    counts = dict(found.values_list(_COLUMNS[name]).annotate(count=Count("pk", distinct=True)))
    chosen = search.chosen[name]
    # Choices that nothing here has would only be in the way, unless somebody chose them.
    options = [Option(value, text, counts.get(value, 0), value in chosen) for value, text in known.items()]
    return FilterGroup(name, label, tuple(each for each in options if each.count or each.checked or name == "kind"))


def selected(search: SettingSearch) -> list[Selected]:
    """What is chosen, each with the query string that removes it."""
    typed = selected_place(search.query, search.point, search.within)
    return selected_filters(search.query, search.words, typed, search.chosen, search.vocabularies)

"""How many settings each choice would leave, on a constant number of queries."""

from django.db.models import Count

from localoffer.core.filters import FilterGroup, Option, Selected, query_without
from localoffer.core.words import plural
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
    found = []
    if search.words:
        found.append(Selected(f"“{search.words}”", query_without(search.query, "q")))
    if search.point:
        label = f"Within {plural(search.within, 'mile')} of {search.point.name}"
        found.append(Selected(label, query_without(search.query, "near")))
    for name, values in search.chosen.items():
        known = search.vocabularies[name][1]
        found += [Selected(known[value], query_without(search.query, name, value)) for value in values]
    return found

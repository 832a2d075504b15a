"""The choices that narrow a list, with how many each would leave."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.http import QueryDict


@dataclass(frozen=True, slots=True)
class Option:
    """`count` is how many results have this option, given every other group's choices."""

    value: str
    label: str
    count: int
    checked: bool = False
    is_part: bool = False


@dataclass(frozen=True, slots=True)
class FilterGroup:
    """One name of the query string with its options."""

    name: str
    label: str
    options: tuple[Option, ...]

    @property
    def chosen(self) -> tuple[Option, ...]:
        return tuple(option for option in self.options if option.checked)


@dataclass(frozen=True, slots=True)
class Selected:
    """A choice in force, with the address of the same list without it."""

    label: str
    href: str
    group: str = ""


def query_without(query: QueryDict, name: str, value: str = "") -> str:
    """The address without one value of a name (or without the name), and back on the first page."""
    copy = query.copy()
    kept = [each for each in copy.getlist(name) if value and each != value]
    copy.setlist(name, kept)
    copy.pop("page", None)
    return f"?{copy.urlencode()}"


def query_with(query: QueryDict, name: str, value: str, *, without: Iterable[str] = ()) -> str:
    """The address with one value more, without some other names, and back on the first page."""
    copy = query.copy()
    for gone in ("page", *without):
        copy.pop(gone, None)
    copy.setlist(name, [*(each for each in copy.getlist(name) if each != value), value])
    return f"?{copy.urlencode()}"


def as_json(groups: Iterable[FilterGroup]) -> dict[str, list[dict[str, str | int]]]:
    """The groups as the `facets` of a JSON answer."""
    return {
        group.name: [{"value": option.value, "label": option.label, "count": option.count} for option in group.options]
        for group in groups
    }


def selected_filters(
    query: QueryDict,
    words: str,
    typed: Iterable[Selected],
    chosen: Mapping[str, list[str]],
    vocabularies: Mapping[str, tuple[str, dict[str, str]]],
) -> list[Selected]:
    """What narrows a list, each with the address that removes it: the words, what else is typed, what is ticked.

    `vocabularies` give each repeatable name its label and what its values are called.
    """
    found = [Selected(f"“{words}”", query_without(query, "q"))] if words else []
    found += typed
    for name, values in chosen.items():
        known = vocabularies[name][1]
        found += [Selected(known[value], query_without(query, name, value)) for value in values]
    return found

"""What schools say in their current offers finds them; an older offer and silence find nobody."""

import pytest
from django.http import QueryDict

from localoffer.schools.setting_filters import filter_groups, selected
from localoffer.schools.setting_list_notes import ON_NEEDS, ON_OFFERS, list_notes
from localoffer.schools.setting_search import SettingSearch
from localoffer.schools.tests.builders import need, setting
from localoffer.schools.tests.published_offers import access_fact, offer

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def schools() -> None:
    need("vi")
    access_fact("hoist")
    setting(name="A silent", needs=("asd",))
    offer(
        setting(name="B offering", phase="secondary"),
        needs=("asd", "hi"),
        expertise=("hi",),
        access=("step-free", "quiet-room"),
    )
    both = setting(name="C both", needs=("asd",))
    offer(both, needs=("vi",), expertise=("vi",), access=("hoist",), number=1, is_current=False)
    offer(both, needs=("asd", "hi"), expertise=("asd", "hi"), access=("step-free",), number=2)


def ask(query: str) -> SettingSearch:
    return SettingSearch.read(QueryDict(query))


def found(query: str) -> list[str]:
    return [each.name for each in ask(query).settings()]


def counts(query: str, name: str) -> dict[str, int]:
    groups = {group.name: group for group in filter_groups(ask(query))}
    return {option.value: option.count for option in groups[name].options}


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("offer=published", ["B offering", "C both"]),
        ("need=asd", ["A silent", "B offering", "C both"]),
        ("need=hi", ["B offering", "C both"]),
        ("need=vi", []),
        ("expertise=hi", ["B offering", "C both"]),
        ("expertise=asd", ["C both"]),
        ("expertise=vi", []),
        ("access=step-free", ["B offering", "C both"]),
        ("access=quiet-room&access=step-free", ["B offering", "C both"]),
        ("access=hoist", []),
        ("access=step-free&expertise=asd&need=hi", ["C both"]),
        ("offer=published&phase=secondary", ["B offering"]),
    ],
)
def test_the_current_offer_finds_a_school_once(query: str, names: list[str]) -> None:
    assert found(query) == names


@pytest.mark.parametrize(
    ("query", "name", "expected"),
    [
        ("", "offer", {"published": 2}),
        ("", "need", {"asd": 3, "hi": 2}),
        ("", "expertise", {"asd": 1, "hi": 2}),
        ("", "access", {"step-free": 2, "quiet-room": 1}),
        ("phase=secondary", "access", {"step-free": 1, "quiet-room": 1}),
        ("expertise=asd", "expertise", {"asd": 1, "hi": 2}),
        ("access=hoist", "access", {"step-free": 2, "quiet-room": 1, "hoist": 0}),
        ("access=hoist", "offer", {}),
    ],
)
def test_counts_are_what_each_choice_would_leave(query: str, name: str, expected: dict[str, int]) -> None:
    assert counts(query, name) == expected


def test_every_count_is_what_the_list_then_holds() -> None:
    for group in filter_groups(ask("")):
        for option in group.options:
            assert len(found(f"{group.name}={option.value}")) == option.count


def test_each_knows_when_its_current_offer_was_published() -> None:
    days = {each.name: each.offer_published_at for each in ask("").settings()}
    assert days["A silent"] is None
    assert days["C both"] is not None


def test_a_need_under_two_names_says_which() -> None:
    labels = [each.label for each in selected(ask("need=asd&expertise=asd&offer=published"))]
    assert labels == ["plain asd", "It has published its offer here", "Staff with extra training for: plain asd"]


@pytest.mark.parametrize(
    ("query", "notes"),
    [
        ("", ()),
        ("phase=primary", ()),
        ("need=asd", (ON_NEEDS,)),
        ("access=step-free", (ON_OFFERS,)),
        ("need=asd&expertise=asd", (ON_NEEDS, ON_OFFERS)),
    ],
)
def test_what_silence_means_is_said(query: str, notes: tuple[str, ...]) -> None:
    assert list_notes(ask(query), 3) == notes
    assert list_notes(ask(query), 0) == ()


@pytest.mark.parametrize("query", ["offer=yes", "expertise=zzz", "access=%00", "offer[]=published"])
def test_what_makes_no_sense_narrows_nothing(query: str) -> None:
    assert len(found(query)) == 3


@pytest.mark.parametrize("name", ["offer", "expertise", "access"])
def test_an_unknown_choice_is_said(name: str) -> None:
    assert [left.name for left in ask(f"{name}=zzz").left_out] == [name]

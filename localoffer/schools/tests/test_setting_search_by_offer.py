"""What schools say in their current offers finds them; an older offer and silence find nobody."""

from datetime import date

import pytest
from django.http import QueryDict

from localoffer.schools.school_offer import SchoolOffer
from localoffer.schools.setting_filters import filter_groups, selected
from localoffer.schools.setting_list_notes import ON_NEEDS, ON_OFFERS, list_notes
from localoffer.schools.setting_result import result_card, result_json
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
    days = {each.name: dict(result_card(each)["facts"])["Its offer"] for each in ask("").settings()}
    assert days == {
        "A silent": "",
        "B offering": "Published on 1 September 2026",
        "C both": "Published on 1 September 2026",
    }


def test_an_offer_that_is_overdue_says_so() -> None:
    SchoolOffer.objects.update(review_date=date(2020, 9, 1))
    (first, *_) = ask("offer=published").settings()
    assert dict(result_card(first)["facts"])["Its offer"].endswith("It should have been renewed by 1 September 2020.")


def test_a_card_says_which_of_the_choices_the_offer_names() -> None:
    search = ask("need=asd&need=hi&expertise=hi&access=quiet-room&access=step-free")
    cards = {each.name: dict(result_card(each, search.chosen)["facts"]) for each in search.settings()}
    assert cards["B offering"]["Its offer is for"] == "plain asd; plain hi"
    assert cards["B offering"]["Access"] == "plain quiet-room; plain step-free"
    assert cards["C both"]["Access"] == "plain step-free"
    assert cards["C both"]["Staff trained for"] == "plain hi"
    assert dict(result_card(next(iter(ask("").settings())))["facts"]).get("Access", "") == ""


def test_data_name_the_needs_of_the_offer_too() -> None:
    needs = {each.name: result_json(each)["offer_needs"] for each in ask("").settings()}
    assert needs == {"A silent": [], "B offering": ["asd", "hi"], "C both": ["asd", "hi"]}


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

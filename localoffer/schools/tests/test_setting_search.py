"""Any within a name, all between names, and what makes no sense is said."""

import pytest
from django.http import QueryDict
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from localoffer.places.postcode import Postcode
from localoffer.schools.setting_filters import filter_groups, selected
from localoffer.schools.setting_search import SettingSearch
from localoffer.schools.tests.builders import kind, need, setting

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def places() -> None:
    Postcode.objects.create(code="LS13AD", outcode="LS1", latitude=53.8, longitude=-1.55)
    setting(
        name="A primary", kinds=("mainstream", "resourced-provision"), needs=("asd",), latitude=53.80, longitude=-1.55
    )
    setting(name="B secondary", phase="secondary", needs=("hi",), latitude=53.85, longitude=-1.55)
    setting(name="C special", phase="not-applicable", kinds=("special",), needs=("asd", "hi"))
    setting(name="D closed", status="closed")


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
        ("", ["A primary", "B secondary", "C special"]),
        ("q=primary", ["A primary"]),
        ("phase=primary", ["A primary"]),
        ("phase=primary&phase=secondary", ["A primary", "B secondary"]),
        ("need=asd", ["A primary", "C special"]),
        ("need=asd&kind=special", ["C special"]),
        ("kind=special&kind=resourced-provision&need=asd", ["A primary", "C special"]),
        ("near=ls13ad&within=1", ["A primary"]),
        ("near=LS1&within=5", ["A primary", "B secondary"]),
        ("near=LS1+3AD&within=5&sort=name&phase=secondary", ["B secondary"]),
        ("q=%F0%9F%99%82", []),
    ],
)
def test_any_within_a_name_and_all_between_names(query: str, names: list[str]) -> None:
    assert found(query) == names


def test_the_nearest_comes_first() -> None:
    setting(name="0 further", latitude=53.83, longitude=-1.55)
    assert found("near=LS1 3AD&within=5") == ["A primary", "0 further", "B secondary"]


@pytest.mark.parametrize(
    ("query", "name", "words"),
    [
        ("near=XX1+1XX", "near", "We do not know the postcode"),
        ("near=nonsense", "near", "does not look like a postcode"),
        ("need=zzz", "need", "do not know one of the choices"),
        ("within=7", "within", "do not know that choice"),
        ("sort=size", "sort", "do not know that choice"),
        ("q=a%00b", "q", "cannot read"),
        (f"q={'a' * 10_000}", "q", "too long"),
    ],
)
def test_what_makes_no_sense_is_said(query: str, name: str, words: str) -> None:
    left_out = {left.name: left.message for left in ask(query).left_out}
    assert words in left_out[name]


@pytest.mark.parametrize("query", ["sort=distance", "sort=distance&near="])
def test_without_a_place_the_nearest_first_are_by_name(query: str) -> None:
    search = ask(query)
    assert (search.sort, search.left_out) == ("name", [])
    assert found(query) == found("")


def test_taking_the_postcode_away_leads_to_no_fault() -> None:
    chosen = selected(ask("near=LS1+3AD&sort=distance"))
    assert ask(chosen[0].href[1:]).left_out == []


def test_capitals_do_not_change_the_order() -> None:
    setting(name="b ample")
    assert found("") == ["A primary", "b ample", "B secondary", "C special"]


def test_needs_have_the_names_that_services_give_them() -> None:
    assert ask("").vocabularies["need"][1] == {"asd": "plain asd", "hi": "plain hi"}


def test_unknown_names_are_passed_over() -> None:
    assert found("utm_source=x&foo=bar") == found("")


def test_counts_are_what_each_choice_would_leave() -> None:
    kind("early-years")
    assert counts("", "kind") == {"mainstream": 2, "resourced-provision": 1, "special": 1, "early-years": 0}
    assert counts("", "need") == {"asd": 2, "hi": 2}
    assert counts("kind=special", "phase") == {"not-applicable": 1}


def test_a_groups_own_choices_do_not_lower_its_counts() -> None:
    assert counts("phase=primary", "phase") == {"primary": 1, "secondary": 1, "not-applicable": 1}


def test_a_need_that_nothing_has_is_offered_only_when_chosen() -> None:
    need("msi")
    assert "msi" not in counts("", "need")
    assert counts("need=msi", "need")["msi"] == 0


def test_what_is_chosen_can_be_taken_away_one_by_one() -> None:
    chosen = selected(ask("q=school&near=LS1+3AD&within=1&phase=primary&phase=secondary&page=2"))
    assert [(each.label, each.href) for each in chosen] == [
        ("“school”", "?near=LS1+3AD&within=1&phase=primary&phase=secondary"),
        ("Within 1 mile of LS1 3AD", "?q=school&within=1&phase=primary&phase=secondary"),
        ("Primary", "?q=school&near=LS1+3AD&within=1&phase=secondary"),
        ("Secondary", "?q=school&near=LS1+3AD&within=1&phase=primary"),
    ]


class AnyQuery(TestCase):
    @settings(max_examples=60, deadline=None)
    @given(
        st.dictionaries(
            st.sampled_from(
                ["q", "near", "within", "phase", "kind", "need", "offer", "expertise", "access", "sort", "page", "x"]
            ),
            st.text(max_size=30),
        )
    )
    def test_no_query_string_can_break_it(self, values: dict[str, str]) -> None:
        query = QueryDict(mutable=True)
        query.update(values)
        search = SettingSearch.read(query)
        assert list(search.settings()) is not None
        assert filter_groups(search)

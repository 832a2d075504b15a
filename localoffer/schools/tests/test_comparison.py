"""Which schools are compared: four open ones, each once, and what became of the others is said."""

import pytest
from django.http import QueryDict
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from localoffer.places.postcode import Postcode
from localoffer.schools.comparison import MOST, Comparison
from localoffer.schools.tests.builders import setting

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def schools() -> None:
    Postcode.objects.create(code="LS13AD", outcode="LS1", latitude=53.8, longitude=-1.55)
    for number, name in enumerate(["Ash", "Beech", "Cedar", "Damson", "Elder", "Fir"], start=1):
        setting(urn=200000 + number, name=f"{name} School", latitude=53.85, longitude=-1.55)


def ask(query: str) -> Comparison:
    return Comparison.read(QueryDict(query))


def names(query: str) -> list[str]:
    return [each.name.removesuffix(" School") for each in ask(query).settings]


def said(query: str) -> str:
    return " ".join(each.message for each in ask(query).left_out)


def urns(*numbers: int) -> str:
    return "&".join(f"urn={200000 + number}" for number in numbers)


def test_nothing_asked_is_nothing_compared() -> None:
    assert (names(""), said("")) == ([], "")


def test_they_stand_in_the_order_in_which_they_were_named() -> None:
    assert names(urns(3, 1, 2)) == ["Cedar", "Ash", "Beech"]


def test_one_that_was_named_twice_stands_once() -> None:
    assert names(urns(1, 2, 1)) == ["Ash", "Beech"]
    assert "more than once" in said(urns(1, 2, 1))


def test_no_more_than_four_and_the_others_are_named() -> None:
    assert names(urns(1, 2, 3, 4, 5, 6)) == ["Ash", "Beech", "Cedar", "Damson"]
    assert said(urns(1, 2, 3, 4, 5, 6)).endswith("up to 4 schools at a time. We left out Elder School and Fir School.")


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("urn=999999", "We know no school or college with the number 999999."),
        ("urn=abc", "abc cannot be the number of a school (URN)."),
        ("urn=²", "cannot be the number"),
        ("urn=-5", "cannot be the number"),
        ("urn=%00", "cannot be the number"),
        ("urn=1e5", "cannot be the number"),
        (f"urn={'9' * 400}", "cannot be the number"),
        ("urn=1&urn=2&urn=3&urn=4&urn=5", "the number 1, 2, 3 and 2 more."),
        ("near=nowhere", "does not look like a postcode"),
        ("q=%00", "cannot read"),
        (
            "&".join(f"urn={number}" for number in range(900)),
            "This address names 900 schools. We read the first 50.",
        ),
    ],
)
def test_what_makes_no_sense_is_said(query: str, words: str) -> None:
    assert words in said(query)
    assert names(f"{urns(1)}&{query}") == ["Ash"]


def test_long_nonsense_is_cut_short() -> None:
    assert len(said(f"urn={'x' * 5000}")) < 200


def test_an_empty_number_is_nothing_to_speak_of() -> None:
    assert (names(f"urn=&{urns(1)}&urn=+"), said("urn=")) == (["Ash"], "")


def test_a_closed_one_is_left_out_with_what_took_its_place() -> None:
    new = setting(name="New School")
    setting(urn=300001, name="Old School", status="closed", successor=new)
    setting(urn=300002, name="Gone School", status="closed")
    setting(urn=300003, name="Coming School", status="proposed-to-open")
    assert names(f"urn=300001&{urns(1)}&urn=300002&urn=300003") == ["Ash"]
    assert "Old School has closed. We left it out. New School took its place" in said("urn=300001")
    assert said("urn=300002") == "Gone School has closed. We left it out."
    assert said("urn=300003") == "Coming School is not open yet. We left it out."


def test_distance_only_from_a_place_and_nobody_is_too_far() -> None:
    assert not hasattr(ask(urns(1)).settings[0], "miles")
    assert ask(f"{urns(1)}&near=LS1+3AD").settings[0].miles == pytest.approx(3.45, abs=0.02)


def test_a_name_finds_those_that_are_not_compared_yet() -> None:
    assert next(each.name for each in ask(f"q=school&{urns(1, 2)}").found()) == "Cedar School"
    assert [each.name for each in ask("q=elder").found()] == ["Elder School"]
    assert ask(f"q=elder&{urns(1, 2, 3, 4)}").found() == []
    assert ask("").found() == []


def test_addresses_add_one_and_take_one_away_from_the_same_place() -> None:
    comparison = ask(f"{urns(1, 2)}&near=ls13ad&q=x&utm=1")
    elder = ask(urns(5)).settings[0]
    assert comparison.with_one_more(elder) == "urn=200001&urn=200002&urn=200005&near=LS1+3AD"
    assert comparison.without(comparison.settings[0]) == "urn=200002&near=LS1+3AD"
    assert ask("").asked([]) == ""


class AnyQuery(TestCase):
    @settings(max_examples=60, deadline=None)
    @given(
        st.lists(
            st.tuples(st.sampled_from(["urn", "near", "q", "x"]), st.text(max_size=20) | st.integers().map(str)),
            max_size=12,
        )
    )
    def test_nothing_in_a_query_can_fail(self, pairs: list[tuple[str, str]]) -> None:
        made = QueryDict(mutable=True)
        for name, value in pairs:
            made.appendlist(name, value)
        comparison = Comparison.read(made)
        assert len(comparison.settings) <= MOST
        assert all(each.message for each in comparison.left_out)
        assert Comparison.read(QueryDict(comparison.asked(comparison.settings))).settings == comparison.settings

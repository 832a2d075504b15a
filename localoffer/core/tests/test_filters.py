"""Choices, and the addresses that take one away."""

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from localoffer.core.filters import FilterGroup, Option, as_json, query_with, query_without

NAMES = st.sampled_from(["need", "q", "page", "<x>&y"])


@pytest.mark.parametrize(
    ("query", "name", "value", "left"),
    [
        ("need=asd&need=pd&q=swim", "need", "asd", "?need=pd&q=swim"),
        ("need=asd&q=swim", "need", "asd", "?q=swim"),
        ("need=asd&need=pd&q=swim", "need", "", "?q=swim"),
        ("q=swim&page=3", "q", "", "?"),
        ("need=asd&need=pd&page=3", "need", "pd", "?need=asd"),
        ("q=a%26b+%22c%22&need=asd", "need", "asd", "?q=a%26b+%22c%22"),
        ("q=swim", "need", "asd", "?q=swim"),
        ("", "q", "", "?"),
    ],
)
def test_one_choice_is_taken_away_and_the_list_starts_again(query: str, name: str, value: str, left: str) -> None:
    assert query_without(QueryDict(query), name, value) == left


def test_the_query_itself_is_not_changed() -> None:
    query = QueryDict("need=asd&page=2")
    query_without(query, "need")
    assert query.urlencode() == "need=asd&page=2"


@given(st.lists(st.tuples(NAMES, st.text(max_size=10)), max_size=6), NAMES)
def test_what_is_taken_away_is_gone_and_the_rest_stays(pairs: list[tuple[str, str]], name: str) -> None:
    query = QueryDict(mutable=True)
    for key, value in pairs:
        query.appendlist(key, value)
    left = QueryDict(query_without(query, name).removeprefix("?"))
    assert name not in left
    assert "page" not in left
    others = {"need", "q", "<x>&y"} - {name}
    assert {key: left.getlist(key) for key in others} == {key: query.getlist(key) for key in others}


GROUP = FilterGroup("need", "Need", (Option("asd", "Autism", 3, checked=True), Option("pd", "Physical disability", 0)))


def test_a_group_knows_what_is_chosen() -> None:
    assert [option.value for option in GROUP.chosen] == ["asd"]


def test_groups_as_data_keep_their_order_and_their_zeros() -> None:
    assert as_json([GROUP]) == {
        "need": [
            {"value": "asd", "label": "Autism", "count": 3},
            {"value": "pd", "label": "Physical disability", "count": 0},
        ]
    }


@pytest.mark.parametrize(
    ("query", "left"),
    [
        ("", "?where=here"),
        ("q=swim&page=3", "?q=swim&where=here"),
        ("near=LS1&q=swim&where=there", "?q=swim&where=there&where=here"),
        ("where=here&q=a%26b", "?where=here&q=a%26b"),
    ],
)
def test_a_choice_is_added_and_other_names_go(query: str, left: str) -> None:
    assert query_with(QueryDict(query), "where", "here", without=["near"]) == left

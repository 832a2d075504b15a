"""What the list of responses finds and counts."""

from datetime import date, timedelta

import pytest
from django.http import QueryDict
from django.test import override_settings
from django.utils import timezone

from localoffer.comments.choices import ActionState
from localoffer.comments.marking import SETTING
from localoffer.comments.models import Response
from localoffer.comments.response_list import ResponseList
from localoffer.comments.tests import builders
from localoffer.comments.tests.ledger import every_state

pytestmark = pytest.mark.django_db


def found(query: str = "") -> list[Response]:
    return list(ResponseList.read(QueryDict(query)).responses())


def counts(name: str, query: str = "") -> dict[str, int]:
    groups = ResponseList.read(QueryDict(query)).groups()
    return {option.value: option.count for group in groups if group.name == name for option in group.options}


def test_only_what_is_published_newest_first() -> None:
    older = builders.published_response(published_at=timezone.now() - timedelta(days=2))
    newer = builders.published_response()
    builders.response(builders.published_comment())
    assert found() == [newer, older]


def test_each_says_how_many_comments_it_answers() -> None:
    builders.published_response(
        *(builders.published_comment(is_example=True) for _ in range(2)), builders.published_comment()
    )
    assert [response.answers for response in found()] == [3]  # type: ignore[attr-defined]
    with override_settings(DEMONSTRATION=False):
        assert [response.answers for response in found()] == [1]  # type: ignore[attr-defined]


@override_settings(DEMONSTRATION=False)
def test_invented_ones_are_neither_found_nor_counted() -> None:
    builders.published_response(builders.published_comment(theme=builders.theme()), is_example=True)
    builders.published_response(builders.published_comment(is_example=True, theme=builders.theme()))
    assert len(found()) == 1
    assert counts("theme") == {}
    assert found("theme=waiting-times") == []


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("theme=staff", "a"),
        ("theme=travel", "a"),
        ("about=/pages/a/", "a"),
        ("need=asd", "b"),
        ("age=5-10", "b"),
        ("age=0-4&age=19-25", ""),
        ("year=2025", "a"),
        ("actions=open", "b"),
        ("theme=staff&need=asd", ""),
        ("age=5-10&actions=open", "b"),
    ],
)
def test_each_question_finds_its_responses(query: str, names: str) -> None:
    page = builders.publication(address="/pages/a/")
    made = {
        "a": builders.published_response(
            builders.published_comment(about=page, theme=builders.theme("Staff"), received_on=date(2025, 12, 31)),
            builders.published_comment(theme=builders.theme("Travel"), received_on=date(2025, 1, 1)),
        ),
        "b": builders.published_response(
            builders.published_comment(need=builders.need(), age=10, received_on=date(2026, 1, 1))
        ),
    }
    builders.action(made["a"], state=ActionState.DONE, closed_on=date(2026, 1, 1), outcome="Done.")
    builders.action(made["b"])
    assert {response.pk for response in found(query)} == {made[name].pk for name in names}


def test_a_response_counts_once_however_many_comments_it_answers() -> None:
    theme = builders.theme("Staff")
    builders.published_response(*(builders.published_comment(theme=theme, age=7) for _ in range(3)))
    builders.published_response(builders.published_comment(theme=builders.theme("Travel"), age=20))
    builders.published_comment(theme=theme)
    assert counts("theme") == {"staff": 1, "travel": 1}
    assert counts("theme", "theme=travel") == {"staff": 1, "travel": 1}
    assert counts("age") == {"5-10": 1, "19-25": 1}
    assert counts("age", "theme=travel") == {"19-25": 1}
    assert counts("actions") == {}


def test_the_age_of_a_child_at_a_school_is_neither_counted_nor_found() -> None:
    school = builders.publication(kind=SETTING)
    builders.published_response(builders.published_comment(about=school, age=9))
    assert counts("age") == {}
    assert found("age=5-10") == []


def test_nothing_that_is_not_public_becomes_a_choice() -> None:
    every_state(about=builders.publication())
    assert found() == []
    assert counts("about") == counts("theme") == counts("actions") == {}


@pytest.mark.parametrize("query", ["about=/nowhere/", "age=9", "actions=closed", "theme=%00"])
def test_what_makes_no_sense_is_left_out_and_said(query: str) -> None:
    response = builders.published_response()
    assert found(query) == [response]
    assert len(ResponseList.read(QueryDict(query)).left_out) == 1

"""What the list of comments finds, counts and leaves out."""

from datetime import date, timedelta

import pytest
from django.http import QueryDict
from django.test import override_settings
from django.utils import timezone

from localoffer.comments.choices import Speaker, State, Subject
from localoffer.comments.comment_list import CommentList, to_be_read
from localoffer.comments.models import Comment
from localoffer.comments.tests import builders
from localoffer.comments.tests.ledger import every_state

pytestmark = pytest.mark.django_db


def found(query: str = "") -> list[Comment]:
    return list(CommentList.read(QueryDict(query)).comments())


def counts(name: str, query: str = "") -> dict[str, int]:
    groups = CommentList.read(QueryDict(query)).groups()
    return {option.value: option.count for group in groups if group.name == name for option in group.options}


def left_out(query: str) -> list[str]:
    return [left.message for left in CommentList.read(QueryDict(query)).left_out]


def test_only_what_is_published_newest_first() -> None:
    older = builders.published_comment(published_at=timezone.now() - timedelta(days=2))
    newer = builders.published_comment()
    builders.comment()
    builders.comment(state=State.ESCALATED)
    builders.withheld_comment()
    assert found() == [newer, older]


@override_settings(DEMONSTRATION=False)
def test_invented_ones_are_neither_found_nor_counted() -> None:
    builders.published_comment(is_example=True, theme=builders.theme())
    assert found() == []
    assert counts("theme") == counts("year") == {}


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("category=missing", "b"),
        ("category=missing&category=quality", "abc"),
        ("theme=staff", "a"),
        ("need=asd", "c"),
        ("speaker=young-person", "b"),
        ("year=2025", "a"),
        ("year=2025&year=2026", "abc"),
        ("answered=yes", "c"),
        ("answered=no", "ab"),
        ("answered=yes&answered=no", "abc"),
        ("missing=1", "b"),
        ("about=/pages/a/", "a"),
        ("about=/pages/a/&about=/pages/c/", "ac"),
        ("q=slow", "a"),
        ("q=SLOW+bus", "a"),
        ("q=slow+train", ""),
        ("q=c+title", "c"),
        ("theme=staff&need=asd", ""),
        ("year=2026&answered=no", "b"),
    ],
)
def test_each_question_finds_its_comments(query: str, names: str) -> None:
    pages = [builders.publication(address=f"/pages/{name}/", title=f"{name} title") for name in "ac"]
    this, last = date(2026, 6, 30), date(2025, 12, 31)
    made = {
        "a": builders.published_comment(
            words="The bus is slow.", about=pages[0], theme=builders.theme("Staff"), received_on=last
        ),
        "b": builders.published_comment(
            words="Nothing here.",
            subject=Subject.MISSING,
            category=builders.category("missing"),
            speaker=Speaker.YOUNG_PERSON,
            received_on=this,
        ),
        "c": builders.published_comment(words="Good.", about=pages[1], need=builders.need(), received_on=this),
    }
    builders.published_response(made["c"])
    assert {comment.pk for comment in found(query)} == {made[name].pk for name in names}


@pytest.mark.parametrize("typed", ["children's", "children’s"])
def test_either_apostrophe_finds_the_other(typed: str) -> None:
    comments = [builders.published_comment(words=f"The children{mark}s team.") for mark in "'’"]
    assert {comment.pk for comment in found(f"q={typed}")} == {comment.pk for comment in comments}


def test_a_comment_is_found_by_its_number() -> None:
    comment = builders.published_comment(words="Good.")
    builders.published_comment(words="Bad.")
    for query in (f"q=comment+{comment.pk}", f"q=Comment%20{comment.pk}", f"q={comment.pk}"):
        assert found(query) == [comment]


def test_what_is_missing_in_something_that_there_is_counts_as_missing() -> None:
    comment = builders.published_comment(about=builders.publication(), category=builders.category("missing"))
    assert found("missing=1") == [comment]


def test_counts_leave_their_own_group_out() -> None:
    builders.published_comment(theme=builders.theme("Staff"), speaker=Speaker.YOUNG_PERSON)
    builders.published_comment(theme=builders.theme("Staff"))
    builders.published_response(builders.published_comment(theme=builders.theme("Travel")))
    builders.comment(theme=builders.theme("Travel"))
    assert counts("theme") == {"staff": 2, "travel": 1}
    assert counts("theme", "theme=travel") == {"staff": 2, "travel": 1}
    assert counts("speaker", "theme=staff") == {"parent-carer": 1, "young-person": 1}
    assert counts("answered", "theme=staff") == {"no": 2}
    assert counts("answered") == {"yes": 1, "no": 2}


def test_an_invented_response_answers_nothing_outside_a_demonstration() -> None:
    builders.published_response(builders.published_comment(), is_example=True)
    assert counts("answered") == {"yes": 1}
    with override_settings(DEMONSTRATION=False):
        assert counts("answered") == {"no": 1}
        assert found("answered=yes") == []
        assert len(found("answered=no")) == 1


def test_what_is_chosen_stays_though_it_finds_nothing() -> None:
    builders.theme("Staff")
    builders.published_comment()
    assert counts("theme", "theme=staff") == {"staff": 0}


def test_each_choice_can_be_taken_away() -> None:
    page = builders.publication(title="Club")
    asked = CommentList.read(QueryDict(f"q=bus&answered=no&about={page.address}"))
    assert [each.label for each in asked.selected()] == ["“bus”", "Not answered yet", "Club"]
    assert all("page" not in each.href for each in asked.selected())


@pytest.mark.parametrize(
    "query", ["about=/nowhere/", "about=%00", "about=nowhere", "theme=x", "year=99999", "missing=2"]
)
def test_what_makes_no_sense_is_left_out_and_said(query: str) -> None:
    comment = builders.published_comment()
    assert found(query) == [comment]
    assert len(left_out(query)) == 1


def test_a_page_that_the_public_cannot_read_is_no_choice() -> None:
    page = builders.publication(is_public=False, title="Draft of a page")
    builders.published_comment(about=page)
    assert counts("about") == {}
    assert left_out(f"about={page.address}")


def test_a_page_nobody_commented_on_can_be_asked_for() -> None:
    builders.published_comment()
    page = builders.publication()
    assert found(f"about={page.address}") == []
    assert left_out(f"about={page.address}") == []


def test_nothing_that_is_not_public_becomes_a_choice() -> None:
    page = builders.publication()
    public = every_state(about=page)
    assert counts("about") == {page.address: 1}
    assert counts("year") == {"2026": 1}
    assert found("q=secret") == []
    assert found() == [public]


def test_what_waits_is_counted_with_what_waits_too_long() -> None:
    today = timezone.localdate()
    builders.comment(received_on=today - timedelta(days=366))
    builders.comment(received_on=today - timedelta(days=365))
    builders.comment(received_on=today - timedelta(days=400), state=State.ESCALATED)
    builders.withheld_comment(received_on=today - timedelta(days=400))
    builders.comment(is_example=True)
    with override_settings(DEMONSTRATION=False):
        waiting = to_be_read(today)
    assert (waiting.number, waiting.overdue) == (3, 2)

"""The four steps of a comment, with the days by which each is to come."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from localoffer.comments.models import Comment
from localoffer.comments.standing import stages
from localoffer.comments.tests import builders

pytestmark = pytest.mark.django_db

MONDAY = date(2026, 11, 2)
NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)


def notes(comment: Comment, today: date = MONDAY) -> dict[str, str]:
    return {stage.title: stage.note for stage in stages(comment, today)}


@pytest.fixture(autouse=True)
def rules(settings: Any) -> Any:
    rules = settings.AUTHORITY.comments
    assert (rules.moderate_within, rules.answer_within) == (5, 20)
    return rules


def test_one_that_waits_is_read_within_so_many_working_days() -> None:
    told = notes(builders.comment(received_on=MONDAY))
    assert told["Received"] == "2 November 2026"
    assert told["Read by a moderator"] == "By 9 November 2026."
    assert told["Answered"] == "Within 20 working days of publishing it."


@pytest.mark.parametrize(("today", "is_late"), [(date(2026, 11, 9), False), (date(2026, 11, 10), True)])
def test_whoever_waits_too_long_is_told_so(today: date, is_late: bool) -> None:
    told = notes(builders.comment(received_on=MONDAY), today)["Read by a moderator"]
    assert ("We said by 9 November 2026. We are late" in told) is is_late


def test_one_that_is_published_is_answered_within_so_many_working_days() -> None:
    told = notes(builders.published_comment(published_at=NOON))
    assert told["Published"] == "2 November 2026"
    assert told["Answered"] == "By 30 November 2026."
    assert "We are late" in notes(builders.published_comment(published_at=NOON), date(2026, 12, 1))["Answered"]


def test_one_that_is_answered() -> None:
    comment = builders.published_comment(published_at=NOON)
    builders.published_response(comment, published_at=datetime(2026, 11, 20, 23, tzinfo=UTC))
    assert notes(Comment.objects.get(pk=comment.pk))["Answered"] == "20 November 2026"

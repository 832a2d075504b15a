from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from localoffer.comments.choices import ActionState, ResponseState, State
from localoffer.comments.clocks import Clocks, clocks, end_of, last_late_day, limits
from localoffer.comments.models import Escalation
from localoffer.comments.tests import builders
from localoffer.core.working_days import working_days_between

TODAY = date(2026, 11, 24)
NOTHING = Clocks(*[0] * 14)


def ago(days: int, today: date = TODAY) -> date:
    return today - timedelta(days=days)


def at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


@pytest.mark.parametrize("today", [date(2026, 11, 24), date(2026, 4, 7), date(2027, 1, 1), date(2024, 2, 29)])
@pytest.mark.parametrize("limit", [1, 5, 20, 250])
def test_the_last_late_day_is_the_latest_since_which_more_than_the_limit_passed(today: date, limit: int) -> None:
    day = last_late_day(today, limit)
    assert working_days_between(day, today) > limit
    assert working_days_between(day + timedelta(days=1), today) == limit


def test_a_day_ends_at_midnight_here_in_summer_and_winter() -> None:
    assert end_of(date(2026, 3, 28)) == datetime(2026, 3, 29, 0, tzinfo=UTC)
    assert end_of(date(2026, 3, 29)) == datetime(2026, 3, 29, 23, tzinfo=UTC)
    assert end_of(date(2026, 10, 25)) == datetime(2026, 10, 26, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("today", "past", "near"),
    [
        # 29 February 2024 lies between: the year of 365 days ends a day before its anniversary.
        (date(2024, 3, 1), date(2023, 3, 1), date(2023, 4, 1)),
        (date(2025, 2, 28), date(2024, 2, 28), date(2024, 3, 30)),
        (date(2026, 11, 24), date(2025, 11, 23), date(2025, 12, 24)),
    ],
)
def test_the_year_has_365_days(today: date, past: date, near: date) -> None:
    limit = limits(today)
    assert (limit.past, limit.near) == (past, near)


@pytest.mark.django_db
class TestClocks:
    def test_nothing_is_nothing(self) -> None:
        assert clocks(TODAY) == NOTHING
        assert not clocks(TODAY).is_overdue

    def test_comments_to_moderate(self) -> None:
        # Five working days before Tuesday 24 November is Tuesday 17 November.
        for received in (TODAY, date(2026, 11, 17), date(2026, 11, 16)):
            builders.comment(received_on=received)
        now = clocks(TODAY)
        assert (now.unmoderated, now.unmoderated_late, now.oldest_unmoderated) == (3, 1, 6)
        assert now.is_overdue

    def test_comments_to_answer(self) -> None:
        # Twenty working days before Tuesday 24 November is Tuesday 27 October.
        for published in (date(2026, 10, 27), date(2026, 10, 26)):
            builders.published_comment(received_on=published, published_at=at(published))
        answered = builders.published_comment(received_on=ago(200), published_at=at(ago(200)))
        builders.published_response(answered)
        now = clocks(TODAY)
        assert (now.unanswered, now.unanswered_late) == (2, 1)

    @pytest.mark.parametrize(
        ("published", "is_late"),
        [
            # In summer, half past eleven in the evening UTC is the next day here.
            (datetime(2026, 6, 30, 22, 59, tzinfo=UTC), True),
            (datetime(2026, 6, 30, 23, 30, tzinfo=UTC), False),
        ],
    )
    def test_the_day_of_publication_is_the_day_here(self, published: datetime, is_late: bool) -> None:
        builders.published_comment(published_at=published, received_on=date(2026, 6, 1))
        today = date(2026, 7, 29)
        assert working_days_between(date(2026, 6, 30), today) == 21
        assert clocks(today).unanswered_late == int(is_late)

    @pytest.mark.parametrize(("days", "near", "past"), [(334, 0, 0), (335, 1, 0), (365, 1, 0), (366, 0, 1)])
    def test_the_year_warns_and_ends(self, days: int, near: int, past: int) -> None:
        builders.comment(received_on=ago(days))
        now = clocks(TODAY)
        assert (now.near_the_year, now.past_the_year) == (near, past)

    def test_the_year_counts_until_the_public_can_read_an_answer(self) -> None:
        begun, answered, escalated = (builders.published_comment(received_on=ago(400)) for _ in range(3))
        builders.response(begun)
        builders.published_response(answered)
        escalated.state, escalated.published_at = State.ESCALATED, None
        escalated.save()
        builders.withheld_comment(received_on=ago(400))
        assert clocks(TODAY).past_the_year == 2

    def test_responses_actions_and_people(self) -> None:
        published = builders.published_response()
        builders.action(published, due=ago(1))
        builders.action(published, due=TODAY)
        builders.action(
            published, due=ago(9), state=ActionState.DONE, closed_on=ago(1), outcome="Two people were hired."
        )
        draft = builders.response(builders.published_comment())
        builders.action(draft, due=ago(1))
        builders.response(state=ResponseState.APPROVED, approved_by=builders.officer())
        told_by_post = {"email": "", "postal_address": "Example House"}
        builders.contact(published.comments.get(), **told_by_post)
        builders.contact(builders.withheld_comment())
        comment = builders.comment(state=State.ESCALATED)
        Escalation.objects.create(comment=comment, reason="Hurt.", raised_by=builders.officer())
        now = clocks(TODAY)
        assert (now.actions_overdue, now.responses_to_approve, now.responses_to_publish) == (1, 1, 1)
        assert (now.not_told, now.mails_not_sent) == (1, 1)
        assert (now.escalations_open, now.escalations_not_sent) == (1, 1)

    def test_the_invented_count_in_a_demonstration_only(self, settings: Any) -> None:
        builders.comment(is_example=True)
        assert clocks(TODAY).unmoderated == 1
        settings.DEMONSTRATION = False
        assert clocks(TODAY) == NOTHING

    def test_as_many_queries_whatever_there_is(self) -> None:
        def queries() -> int:
            with CaptureQueriesContext(connection) as asked:
                clocks(TODAY)
            return len(asked)

        empty = queries()
        for _ in range(3):
            builders.contact(builders.published_response().comments.get())
            builders.comment(received_on=ago(400))
        assert queries() == empty <= 10

    def test_today_is_the_day_here(self) -> None:
        builders.comment()
        assert clocks(timezone.localdate()).unmoderated_late == 0

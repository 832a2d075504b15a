"""The yearly report: which comments it holds, and how they are put together."""

from datetime import date

import pytest
from django.db import connection
from django.test import override_settings
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from localoffer.comments.models import Comment
from localoffer.comments.report import NO_THEME, NoSuchYear, report_years, yearly_report
from localoffer.comments.tests import builders
from localoffer.comments.tests.ledger import every_state

pytestmark = pytest.mark.django_db


def numbers(year: int) -> set[int]:
    return {said.number for said, _ in yearly_report(year).comments}


def test_a_year_begins_on_1_january_and_ends_on_31_december() -> None:
    first = builders.published_comment(received_on=date(2025, 1, 1))
    last = builders.published_comment(received_on=date(2025, 12, 31))
    before = builders.published_comment(received_on=date(2024, 12, 31))
    after = builders.published_comment(received_on=date(2026, 1, 1))
    assert numbers(2025) == {first.pk, last.pk}
    assert numbers(2024) == {before.pk}
    assert numbers(2026) == {after.pk}
    assert yearly_report(2025).totals.received == 2


def test_a_comment_belongs_to_the_year_in_which_it_came() -> None:
    late = builders.published_comment(received_on=date(2025, 12, 31), published_at=timezone.now())
    builders.published_response(late)
    assert numbers(2025) == {late.pk}
    assert yearly_report(2025).totals.answered == 1


def test_there_are_reports_from_the_first_comment_to_this_year() -> None:
    assert report_years(date(2026, 5, 1)) == []
    builders.comment(received_on=date(2024, 12, 31))
    assert report_years(date(2026, 5, 1)) == [2026, 2025, 2024]
    assert yearly_report(2025).totals.received == 0


@pytest.mark.parametrize("year", [2023, 2999, 10**12])
def test_other_years_have_none(year: int) -> None:
    builders.comment(received_on=date(2024, 12, 31))
    with pytest.raises(NoSuchYear) as none:
        yearly_report(year)
    assert none.value.years[-1] == 2024


@override_settings(DEMONSTRATION=False)
def test_invented_comments_make_no_report_outside_a_demonstration() -> None:
    builders.published_comment(is_example=True, received_on=date(2024, 5, 1))
    assert report_years(timezone.localdate()) == []
    builders.published_comment(received_on=date(2024, 5, 1))
    report = yearly_report(2024)
    assert (report.totals.received, report.totals.examples, len(report.comments)) == (1, 0, 1)


def test_comments_stand_under_their_theme_with_their_answer() -> None:
    came = {"received_on": date(2025, 6, 1)}
    staff, travel = builders.theme("Staff"), builders.theme("Travel")
    one, two = (builders.published_comment(theme=staff, **came) for _ in range(2))
    alone = builders.published_comment(theme=staff, **came)
    elsewhere = builders.published_comment(theme=travel, **came)
    bare = builders.published_comment(**came)
    response = builders.published_response(one, two, elsewhere)
    action = builders.action(response)
    report = yearly_report(2025)
    assert [(theme.name, theme.number) for theme in report.themes] == [("Staff", 3), ("Travel", 1), (NO_THEME, 1)]
    answered, waiting = report.themes[0].answered
    assert {said.number for said in answered.comments} == {one.pk, two.pk}
    assert (answered.response, answered.actions) == (response, (action,))
    assert [said.number for said in waiting.comments] == [alone.pk]
    assert (waiting.response, waiting.actions) == (None, ())
    assert report.themes[1].answered[0].response == response
    assert [said.number for said in report.themes[2].answered[0].comments] == [bare.pk]


def test_no_two_tables_have_one_caption() -> None:
    came = {"received_on": date(2025, 6, 1)}
    response = builders.published_response(
        *(builders.published_comment(theme=builders.theme(name), **came) for name in ("Staff", "Staff", "Travel"))
    )
    builders.action(response)
    tables = [table for theme in yearly_report(2025).themes for part in theme.answered for table in part.actions_table]
    assert len({table.caption for table in tables}) == len(tables) == 2


def test_only_published_comments_have_words() -> None:
    public = every_state(2025)
    report = yearly_report(2025)
    assert [said.number for said, _ in report.comments] == [public.pk]
    assert report.themes[0].answered[0].response is None
    assert report.totals.received == 4


def test_a_year_that_is_not_over_says_so() -> None:
    this_year = timezone.localdate().year
    builders.comment(received_on=date(this_year - 1, 6, 1))
    assert yearly_report(this_year).is_unfinished
    assert not yearly_report(this_year - 1).is_unfinished


@pytest.mark.parametrize("comments", [5, 50])
def test_the_number_of_queries_does_not_grow(comments: int) -> None:
    themes = [builders.theme(f"Theme {number}") for number in range(5)]
    for number in range(comments):
        made = builders.published_comment(
            theme=themes[number % 5], received_on=date(2025, 6, 1), about=builders.publication(), need=builders.need()
        )
        if number % 2:
            builders.action(builders.published_response(made))
    assert Comment.objects.count() == comments
    with CaptureQueriesContext(
        connection,
    ) as queries:
        report = yearly_report(2025)
        assert [part.actions_table for theme in report.themes for part in theme.answered]
    assert len(queries) == 20

"""The figures of a year."""

from datetime import date, timedelta

import pytest
from django.test import override_settings

from localoffer.comments.choices import ActionState, Channel, Speaker, State, Subject
from localoffer.comments.comment import CommentQuerySet
from localoffer.comments.marking import SETTING
from localoffer.comments.models import Comment
from localoffer.comments.report_counts import (
    Tally,
    action_tally,
    kind_tallies,
    lateness,
    missing_tallies,
    totals,
)
from localoffer.comments.tests import builders

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 24)


def received() -> CommentQuerySet:
    return Comment.objects.real()


def rows(name: str) -> dict[str, int]:
    tallies: tuple[Tally, ...] = (*kind_tallies(received()), *missing_tallies(received()), action_tally(received()))
    return dict(next(tally for tally in tallies if tally.name == name).rows)


def test_every_comment_counts_in_one_place() -> None:
    builders.comment()
    builders.comment(state=State.ESCALATED)
    builders.withheld_comment()
    builders.published_comment()
    builders.response(builders.published_comment())
    builders.published_response(builders.published_comment())
    found = totals(received())
    assert (found.received, found.published, found.answered, found.waiting, found.not_published) == (6, 3, 1, 2, 1)
    assert found.received == found.published + found.waiting + found.not_published


def test_the_public_is_not_told_that_there_are_comments_with_safeguarding() -> None:
    builders.comment(state=State.ESCALATED)
    assert [label for label, _ in totals(received()).tally().rows if "safeguarding" in label.lower()] == []
    assert dict(totals(received()).tally().rows)["Waiting to be read"] == 1


def test_each_ground_is_listed_though_it_was_never_used() -> None:
    builders.withheld_comment(ground=builders.ground("individual"))
    builders.published_comment()
    assert rows("grounds") == {"Vexatious or abusive": 0, "About services provided to a particular person": 1}


def test_kinds_count_everything_that_was_received() -> None:
    builders.comment(channel=Channel.PAPER, speaker=Speaker.YOUNG_PERSON, category=builders.category("missing"))
    builders.comment(state=State.ESCALATED, channel=Channel.PAPER)
    builders.withheld_comment()
    builders.published_comment(theme=builders.theme("Staff"))
    assert rows("channels")["On paper"] == 2
    assert rows("channels")["At an event"] == 0
    assert rows("speakers") == {
        "A parent or carer": 3,
        "A child or young person": 1,
        "A professional": 0,
        "Someone for a family": 0,
        "Not said": 0,
    }
    assert (rows("categories")["Something missing"], rows("categories")["Quality of what is provided"]) == (1, 3)
    assert rows("themes") == {"Staff": 1, "No theme yet": 3}
    for name in ("channels", "speakers", "categories", "themes"):
        assert sum(rows(name).values()) == 4


def test_what_is_missing_counts_unpublished_comments_too() -> None:
    missing = {"subject": Subject.MISSING, "need": builders.need()}
    builders.comment(age=4, **missing)
    builders.comment(age=5, state=State.ESCALATED, **missing)
    builders.withheld_comment(**missing)
    builders.published_comment(need=builders.need(), age=9)
    builders.published_comment(about=builders.publication(), category=builders.category("missing"))
    assert rows("missing-by-need") == {"Autism": 3, "Not said": 1}
    assert rows("missing-by-age") == {
        "Up to 4": 1,
        "5 to 10": 1,
        "11 to 15": 0,
        "16 to 18": 0,
        "19 to 25": 0,
        "Not said": 2,
    }


def test_areas_come_from_published_comments_alone() -> None:
    missing = {"subject": Subject.MISSING}
    for area in ("LS8", "ls8 ", "Harehills", ""):
        builders.published_comment(area=area, **missing)
    builders.comment(area="Next to the bakery in Oak Road", **missing)
    builders.comment(area="Oak Road", state=State.ESCALATED, **missing)
    builders.withheld_comment(area="Oak Road", **missing)
    school = builders.publication(kind=SETTING)
    builders.published_comment(about=school, area="Oak Road", category=builders.category("missing"))
    found = rows("missing-by-area")
    assert {label.casefold(): number for label, number in found.items()} == {"ls8": 2, "harehills": 1, "not said": 1}
    assert list(found)[-1] == "Not said"


def test_actions_count_once_by_where_they_stand() -> None:
    response = builders.published_response(builders.published_comment(), builders.published_comment())
    builders.action(response)
    builders.action(response, state=ActionState.DONE, closed_on=TODAY, outcome="Done.")
    builders.action(builders.response(builders.published_comment()))
    assert rows("actions") == {"Planned": 1, "Under way": 0, "Done": 1, "Not going ahead": 0}


@pytest.mark.parametrize(("days", "late"), [(365, 0), (366, 1)])
def test_overdue_is_what_is_older_than_the_law_allows(days: int, late: int) -> None:
    came = TODAY - timedelta(days=days)
    builders.comment(received_on=came)
    builders.published_comment(received_on=came)
    builders.published_response(builders.published_comment(received_on=came))
    builders.withheld_comment(received_on=came)
    found = lateness(received(), TODAY)
    assert (found.unread, found.unanswered) == (late, late)


def test_overdue_actions_are_open_ones_past_their_date() -> None:
    response = builders.published_response()
    yesterday = TODAY - timedelta(days=1)
    builders.action(response, due=yesterday)
    builders.action(response, due=TODAY)
    builders.action(response, due=yesterday, state=ActionState.DONE, closed_on=TODAY, outcome="Done.")
    assert lateness(received(), TODAY).actions == 1


@override_settings(DEMONSTRATION=False)
def test_an_invented_response_answers_nothing_outside_a_demonstration() -> None:
    comment = builders.published_comment(received_on=TODAY - timedelta(days=400))
    builders.action(builders.published_response(comment, is_example=True), due=TODAY - timedelta(days=1))
    assert totals(received()).answered == 0
    found = lateness(received(), TODAY)
    assert (found.unanswered, found.actions) == (1, 0)
    assert sum(rows("actions").values()) == 0

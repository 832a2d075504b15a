"""The list of comments to answer."""

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from localoffer.comments.choices import Subject
from localoffer.comments.models import Comment
from localoffer.officers.tests.responses.builders import (
    APPROVE,
    DRAFT,
    MODERATE,
    ago,
    approved_response,
    comment,
    contact,
    need,
    page,
    publication,
    published_response,
    response,
    signed_in,
    text,
    theme,
    waiting_comment,
)

pytestmark = pytest.mark.django_db

LIST = "/admin/responses/to-answer/"


@pytest.fixture
def drafter() -> Client:
    return signed_in(DRAFT)


def listed(client: Client, query: str = "") -> list[int]:
    """The comments that can be ticked, in their order."""
    shown = page(client.get(LIST + query))
    return [int(str(box["value"])) for box in shown.find_all("input", attrs={"name": "comment"})]


def test_the_oldest_comes_first_and_what_is_answered_does_not(drafter: Client) -> None:
    new, old = comment(), comment(received_on=ago(9))
    response(comment())
    published_response(comment())
    waiting_comment()
    assert listed(drafter) == [old.pk, new.pk]


def test_a_comment_that_waits_is_not_shown_to_those_who_answer(drafter: Client) -> None:
    waiting_comment(words="Jacob waits.", received_on=ago(400))
    for query in ("", "?begun=all", "?clock=near", "?words=Jacob"):
        assert "Jacob waits" not in text(drafter.get(LIST + query))
    assert "1 more comment near the end of the law’s year waits for a moderator" in text(
        drafter.get(f"{LIST}?clock=near")
    )


def test_the_clock_counts_working_days_and_warns_of_the_year(drafter: Client) -> None:
    comment(published_at=timezone.now() - timedelta(days=60), received_on=ago(60))
    assert "overdue" in text(drafter.get(LIST))
    Comment.objects.update(published_at=timezone.now(), received_on=ago(340))
    shown = text(drafter.get(LIST))
    assert "0 working days" in shown
    assert "The law’s year ends on" in shown
    assert "overdue" not in shown
    Comment.objects.update(received_on=ago(366))
    assert "past the law’s year" in text(drafter.get(LIST))


def test_the_filters_narrow_and_hold_together(drafter: Client) -> None:
    sheet = publication(title="Swimming")
    mine = comment(about=sheet, theme=theme(), need=need(), words="Too LONG a wait for swimming.")
    comment(about=sheet)
    comment(theme=theme())
    missing = comment(subject=Subject.MISSING, words="No swimming anywhere.")
    assert listed(drafter, f"?about={sheet.pk}&theme={theme().pk}&need={need().pk}&words=swimming+too") == [mine.pk]
    assert listed(drafter, "?about=missing") == [missing.pk]
    assert listed(drafter, "?words=swimming") == [mine.pk, missing.pk]
    assert "Nothing fits" in text(drafter.get(f"{LIST}?words=zumba"))


@pytest.mark.parametrize(
    "query", ["?about=x&theme=x&need=-1&clock=x&begun=x&sort=x&p=x", "?words=%25&p=99", "?about=²"]
)
def test_what_makes_no_sense_in_the_address_breaks_nothing(drafter: Client, query: str) -> None:
    comment()
    assert drafter.get(LIST + query).status_code == 200


def test_late_ones_and_those_near_the_year_are_found(drafter: Client) -> None:
    late = comment(published_at=timezone.now() - timedelta(days=60))
    near, past = comment(received_on=ago(340)), comment(received_on=ago(400))
    assert listed(drafter, "?clock=late") == [late.pk]
    assert listed(drafter, "?clock=near") == [past.pk, near.pk]


def test_like_ones_stand_together(drafter: Client) -> None:
    sheet = publication(title="Swimming")
    transport = comment(theme=theme("Transport"))
    first, second = comment(theme=theme("Staff"), about=sheet), comment(theme=theme("Staff"))
    bare = comment(about=sheet)
    assert listed(drafter, "?sort=theme") == [first.pk, second.pk, transport.pk, bare.pk]
    headings = [heading.text for heading in page(drafter.get(f"{LIST}?sort=theme")).select("h2")]
    assert headings == ["Staff", "Transport", "No theme"]
    assert listed(drafter, "?sort=about") == [transport.pk, second.pk, first.pk, bare.pk]


def test_what_somebody_has_begun_is_shown_on_request_and_cannot_be_ticked(drafter: Client) -> None:
    begun = response(comment(words="Begun already."))
    shown = drafter.get(f"{LIST}?begun=all")
    assert "Begun already." in text(shown)
    assert listed(drafter, "?begun=all") == []
    assert f"/admin/responses/{begun.pk}/" in {str(link["href"]) for link in page(shown).select("a[href]")}


def test_several_are_answered_together(drafter: Client) -> None:
    chosen = [comment(words=f"Said {number}") for number in range(3)]
    sent = {"do": "together", "comment": [each.pk for each in chosen[:2]]}
    shown = text(drafter.post(LIST, sent, follow=True))
    assert "2 comments" in shown
    assert "Said 0" in shown
    assert "Said 2" not in shown


def test_nothing_ticked_is_said(drafter: Client) -> None:
    comment()
    answer = drafter.post(f"{LIST}?words=waited", {"do": "together"})
    assert answer["Location"] == f"{LIST}?words=waited"
    assert "Tick the comments first" in text(drafter.get(answer["Location"]))


def test_more_comments_join_a_draft_and_the_taken_ones_are_named(drafter: Client) -> None:
    draft, free = response(), comment()
    taken = response().comments.get()
    sent = {"do": "add", "response": draft.pk, "comment": [free.pk, taken.pk]}
    shown = text(drafter.post(LIST, sent, follow=True))
    assert "1 comment added" in shown
    assert f"Comment {taken.pk}: somebody else answers this" in shown
    assert free in draft.comments.all()
    assert taken not in draft.comments.all()


def test_only_those_who_may_publish_add_to_what_is_public(drafter: Client) -> None:
    public, approved, free = published_response(), approved_response(), comment()
    sent = {"do": "add", "response": public.pk, "comment": [free.pk]}
    assert "Choose the response" in text(drafter.post(LIST, sent, follow=True))
    approver = signed_in(DRAFT, APPROVE)
    assert "Choose the response" in text(approver.post(LIST, {**sent, "response": approved.pk}, follow=True))
    approver.post(LIST, sent)
    free.refresh_from_db()
    assert free.response == public


def test_whoever_is_answered_by_what_is_public_already_is_told_at_once(mailoutbox: list[Any]) -> None:
    public, free = published_response(), comment()
    contact(free)
    signed_in(DRAFT, APPROVE).post(LIST, {"do": "add", "response": public.pk, "comment": [free.pk]})
    assert [mail.to for mail in mailoutbox] == [["parent@example.org"]]


@pytest.mark.parametrize(("permissions", "status"), [([], 403), ([MODERATE], 403), ([APPROVE], 403), ([DRAFT], 200)])
def test_it_is_for_those_who_draft(permissions: list[str], status: int) -> None:
    assert signed_in(*permissions).get(LIST).status_code == status


def test_as_many_queries_however_many_comments(drafter: Client) -> None:
    comment()
    response()

    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            drafter.get(f"{LIST}?begun=all&sort=theme")
        return len(asked)

    queries()
    few = queries()
    for number in range(5):
        comment(about=publication(), theme=theme(f"Theme {number}"), need=need(f"Need {number}"))
        response()
    assert queries() == few


def test_the_day_of_publication_is_the_day_here(drafter: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half past eleven in the evening of 30 June UTC is 1 July here: one working day before 2 July."""
    comment(published_at=datetime(2026, 6, 30, 23, 30, tzinfo=UTC), received_on=date(2026, 6, 30))
    now = datetime(2026, 7, 2, 12, tzinfo=UTC)
    monkeypatch.setattr(timezone, "now", lambda: now)
    assert re.search(r"\b1 working day\b", text(signed_in(DRAFT).get(LIST)))

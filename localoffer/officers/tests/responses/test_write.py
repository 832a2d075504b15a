"""A response is begun and written."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from localoffer.accounts.models import User
from localoffer.comments.choices import ActionState, ResponseState
from localoffer.comments.models import Comment, Response
from localoffer.officers.tests.responses.builders import (
    APPROVE,
    AUDIT,
    DRAFT,
    NEW,
    action,
    address,
    ago,
    begin,
    browser,
    comment,
    filled,
    page,
    person,
    published_response,
    response,
    send,
    text,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer() -> User:
    return person(DRAFT, APPROVE, AUDIT)


@pytest.fixture
def client(officer: User) -> Client:
    return browser(officer)


def test_the_comments_stand_word_for_word_beside_the_form(client: Client) -> None:
    words = "First line.\n<b>Second</b> & last."
    shown = page(client.get(NEW, {"comment": [comment(words=words).pk]}))
    assert words in shown.select_one("aside").text  # type: ignore[union-attr]


def test_a_draft_is_begun_with_its_actions(client: Client, officer: User) -> None:
    comments = [comment(), comment()]
    due = ago(-90).isoformat()
    typed = {"actions-0-what": "Hire two therapists", "actions-0-by_role": "Therapy service", "actions-0-due": due}
    assert "Saved as a draft." in text(begin(client, *comments, you_said="Too long.", **typed))
    made = Response.objects.get()
    assert (made.drafted_by, made.state, set(made.comments.all())) == (officer, ResponseState.DRAFT, set(comments))
    assert [(each.what, each.due, each.state) for each in made.actions.all()] == [
        ("Hire two therapists", ago(-90), ActionState.PLANNED)
    ]


def test_what_is_missing_is_said_and_what_was_typed_is_kept(client: Client) -> None:
    answer = begin(client, comment(), title="", we_did="My long answer.", **{"actions-0-what": "Half an action"})
    shown = page(answer)
    assert not Response.objects.exists()
    assert "This field is required" in text(answer)
    assert shown.select_one("textarea[name=we_did]").text.strip() == "My long answer."  # type: ignore[union-attr]
    assert shown.select_one("input[name=actions-0-what]")["value"] == "Half an action"  # type: ignore[index]


@pytest.mark.parametrize("invisible", [" ", "\u200b\u200b", "\x00"])
def test_a_title_that_nobody_can_see_is_no_title(client: Client, invisible: str) -> None:
    begin(client, comment(), title=invisible)
    assert not Response.objects.exists()


@pytest.mark.parametrize("due", ["0206-01-01", "2026-02-29", "soon"])
def test_a_day_that_cannot_be_meant_is_refused(client: Client, due: str) -> None:
    typed = {"actions-0-what": "Hire", "actions-0-by_role": "Service", "actions-0-due": due}
    begin(client, comment(), **typed)
    assert not Response.objects.exists()


def test_an_action_that_has_ended_says_how(client: Client) -> None:
    typed = {"actions-0-what": "Hire", "actions-0-by_role": "Service", "actions-0-due": "2026-02-01"}
    shown = text(begin(client, comment(), **typed, **{"actions-0-state": "done"}))
    assert "Say what came of it" in shown
    assert not Response.objects.exists()


def test_another_action_is_added_without_script_and_everything_is_kept(client: Client) -> None:
    first = comment()
    typed = {"you_said": "So far.", "actions-0-what": "Hire", "actions-0-due": "not yet known"}
    answer = begin(client, first, title="", **typed, do="another-action")
    shown = page(answer)
    assert "This field is required" not in text(answer)
    assert shown.select_one("input[name=actions-0-due]")["value"] == "not yet known"  # type: ignore[index]
    assert shown.select_one("input[name=actions-1-what]") is not None
    assert shown.select_one("textarea[name=you_said]").text.strip() == "So far."  # type: ignore[union-attr]
    sent = {**filled(answer), "title": "T", "actions-0-by_role": "Team", "actions-0-due": "2027-01-31", "do": "save"}
    client.post(NEW, sent)
    assert [each.what for each in Response.objects.get().actions.all()] == ["Hire"]


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"do": "another-action", "actions-TOTAL_FORMS": "9999999", "actions-INITIAL_FORMS": "-1"},
        {"do": "another-action", "actions-TOTAL_FORMS": "1", "actions-INITIAL_FORMS": "1", "actions-0-pk": "../x"},
        {"do": "take-out:x", "version": "9" * 30, "comment": "1,²,x"},
        {"do": "save", "version": "x", "title": "T", "we_did": "W"},
        {"do": "nonsense", "version": "-1"},
    ],
)
def test_what_no_browser_sends_changes_nothing_and_breaks_nothing(client: Client, sent: dict[str, str]) -> None:
    public = published_response()
    action(public)
    for each in (NEW, address(public)):
        assert client.post(each, sent).status_code == 200
    public.refresh_from_db()
    assert (public.version, public.actions.count(), Response.objects.count()) == (1, 1, 1)


def test_a_row_that_was_emptied_is_not_taken_away_unseen(client: Client) -> None:
    draft = response()
    known = action(draft)
    emptied = {"actions-0-what": "", "actions-0-by_role": "", "actions-0-due": ""}
    answer = send(client, draft, "another-action", **emptied)
    assert filled(answer)["actions-0-pk"] == str(known.pk)
    assert "This field is required" in text(client.post(address(draft), {**filled(answer), "do": "save"}))
    assert list(draft.actions.all()) == [known]


def test_a_row_is_taken_away_by_a_tick(client: Client) -> None:
    draft = response()
    action(draft, what="Stays")
    action(draft, what="Goes", due=ago(-90))
    send(client, draft, "save", **{"actions-1-DELETE": "on"})
    assert [each.what for each in draft.actions.all()] == ["Stays"]


def test_a_comment_is_taken_out_before_and_after_the_first_save(client: Client) -> None:
    first, second = comment(words="The first."), comment(words="The second.")
    answer = begin(client, first, second, we_did="Kept.", do=f"take-out:{first.pk}")
    assert "The first." not in text(answer)
    assert "Kept." in text(answer)
    draft = response(first, second)
    shown = send(client, draft, f"take-out:{first.pk}", we_did="Typed and not saved.")
    assert "Typed and not saved." in text(shown)
    assert list(draft.comments.all()) == [second]
    client.post(address(draft), {**filled(shown), "do": "save"})
    draft.refresh_from_db()
    assert draft.we_did == "Typed and not saved."
    assert "one comment at least" in text(send(client, draft, f"take-out:{second.pk}"))


def test_as_many_queries_however_many_comments_and_actions(client: Client) -> None:
    draft = response()

    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            client.get(address(draft))
        return len(asked)

    queries()
    few = queries()
    Comment.objects.filter(pk__in=[comment(theme=None).pk for _ in range(4)]).update(response=draft)
    for days in range(4):
        action(draft, due=ago(-days) + timedelta(days=1))
    assert queries() == few

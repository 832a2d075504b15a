"""A response from the first word to its publication."""

from datetime import timedelta
from typing import Any

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
    MODERATE,
    action,
    ago,
    approved_response,
    browser,
    comment,
    contact,
    filled,
    page,
    person,
    published_response,
    response,
    signed_in,
    text,
    waiting_comment,
)
from localoffer.publishing.models import AuditEntry

pytestmark = pytest.mark.django_db

NEW = "/admin/responses/new/"
MARKED = "Please ring Mrs Sample about it."


def write(pk: int) -> str:
    return f"/admin/responses/{pk}/"


@pytest.fixture
def officer() -> User:
    return person(DRAFT, APPROVE, AUDIT)


@pytest.fixture
def client(officer: User) -> Client:
    return browser(officer)


def send(client: Client, response: Response, do: str, **typed: Any) -> Any:
    """Open the page, type, press a button, and follow where it leads."""
    shown = client.get(write(response.pk))
    return client.post(write(response.pk), {**filled(shown), **typed, "do": do}, follow=True)


def begin(client: Client, *comments: Comment, **typed: Any) -> Any:
    shown = client.get(NEW, {"comment": [each.pk for each in comments]})
    said = {"title": "Shorter waits", "we_did": "We hired more people.", "do": "save"}
    return client.post(NEW, {**filled(shown), **said, **typed}, follow=True)


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
    for address in (NEW, write(public.pk)):
        assert client.post(address, sent).status_code == 200
    public.refresh_from_db()
    assert (public.version, public.actions.count(), Response.objects.count()) == (1, 1, 1)


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
    client.post(write(draft.pk), {**filled(shown), "do": "save"})
    draft.refresh_from_db()
    assert draft.we_did == "Typed and not saved."
    assert "one comment at least" in text(send(client, draft, f"take-out:{second.pk}"))


def test_of_two_officers_with_the_same_comments_the_second_keeps_the_text(client: Client) -> None:
    both, mine = comment(), comment(words="Only mine.")
    shown = client.get(NEW, {"comment": [both.pk, mine.pk]})
    begin(signed_in(DRAFT), both)
    sent = {**filled(shown), "title": "Mine", "we_did": "My own answer.", "do": "save"}
    answer = client.post(NEW, sent)
    assert f"Comment {both.pk}: somebody else answers this" in text(answer)
    assert "My own answer." in text(answer)
    client.post(NEW, {**filled(answer), "do": "save"})
    assert list(Response.objects.get(title="Mine").comments.all()) == [mine]


def test_a_second_click_leads_to_the_draft_that_the_first_made(client: Client) -> None:
    mine = comment()
    shown = client.get(NEW, {"comment": [mine.pk]})
    sent = {**filled(shown), "title": "Mine", "we_did": "Answer.", "do": "save"}
    first, second = client.post(NEW, sent), client.post(NEW, sent)
    assert first["Location"] == second["Location"]
    assert Response.objects.count() == 1


def test_nothing_can_be_begun_with_what_is_taken_or_not_public(client: Client) -> None:
    hidden = waiting_comment(words="Jacob waits.")
    answer = client.get(
        NEW, {"comment": [str(response().comments.get().pk), str(hidden.pk), "x", "9" * 30]}, follow=True
    )
    assert "Choose others" in text(answer)
    assert "Jacob" not in text(answer)
    assert "Jacob" not in text(begin(client, comment(), comment=str(hidden.pk)))
    assert Response.objects.count() == 1


def test_of_two_tabs_the_second_sees_the_first_and_keeps_its_own(client: Client) -> None:
    draft = response()
    action(draft, what="Their action")
    tab = client.get(write(draft.pk))
    send(signed_in(DRAFT), draft, "save", we_did="What they wrote.")
    answer = client.post(write(draft.pk), {**filled(tab), "we_did": "What I wrote.", "do": "save"})
    shown = text(answer)
    assert "What they wrote." in shown
    assert "Their action" in shown
    assert "What I wrote." in shown
    draft.refresh_from_db()
    assert draft.we_did == "What they wrote."
    client.post(write(draft.pk), {**filled(answer), "do": "save"})
    draft.refresh_from_db()
    assert draft.we_did == "What I wrote."


def test_a_draft_that_was_thrown_away_meanwhile_can_be_begun_again(client: Client) -> None:
    draft = response()
    tab = client.get(write(draft.pk))
    comments = list(draft.comments.all())
    client.post(f"{write(draft.pk)}discard/", {"version": draft.version, "sure": "yes"})
    assert not Response.objects.exists()
    answer = client.post(write(draft.pk), {**filled(tab), "we_did": "Not lost.", "do": "save"})
    assert "threw this draft away" in text(answer)
    client.post(NEW, {**filled(answer), "do": "save"})
    again = Response.objects.get()
    assert (again.we_did, list(again.comments.all())) == ("Not lost.", comments)
    assert client.get(write(draft.pk)).status_code == (200 if again.pk == draft.pk else 404)


def test_a_draft_is_thrown_away_with_a_tick_only(client: Client) -> None:
    draft = response()
    client.post(f"{write(draft.pk)}discard/", {"version": draft.version})
    client.post(f"{write(draft.pk)}discard/", {"version": draft.version + 1, "sure": "yes"})
    assert Response.objects.get() == draft
    client.post(f"{write(draft.pk)}discard/", {"version": draft.version, "sure": "yes"})
    assert not Response.objects.exists()
    assert Comment.objects.without_response().count() == 1


def test_a_mark_hinders_approval_until_it_is_settled(client: Client) -> None:
    draft = response(we_did=MARKED)
    answer = send(client, draft, "approve")
    assert "not approved" in text(answer)
    marks = page(answer).select("section[aria-labelledby=marks-heading] mark")
    assert [mark.text for mark in marks] == ["Sample"]
    [field] = [name for name in filled(answer) if name.startswith("mark-")]
    answer = send(client, draft, "approve", **{field: "A character in a play."})
    assert "Approved." in text(answer)
    assert AuditEntry.objects.filter(verb="let a mark stand").get().details["reason"] == "A character in a play."


def test_changing_the_text_settles_a_mark_too(client: Client) -> None:
    draft = response(we_did=MARKED)
    assert "Approved." in text(send(client, draft, "approve", we_did="Please ring the team about it."))


def test_marks_of_a_title_and_of_actions_hinder_too(client: Client) -> None:
    draft = response(title="For Mrs Sample")
    action(draft, by_role="Mr Exampleton")
    shown = text(send(client, draft, "approve"))
    assert "Title" in shown
    assert "Action 1, by whom" in shown
    draft.refresh_from_db()
    assert draft.state == ResponseState.DRAFT


def test_what_is_public_gains_no_mark(client: Client) -> None:
    public = published_response()
    answer = send(client, public, "save", we_did=MARKED)
    assert "Not saved: something may identify a person" in text(answer)
    assert MARKED in filled(answer)["we_did"]
    public.refresh_from_db()
    assert public.we_did == "We hired more people."
    [field] = [name for name in filled(answer) if name.startswith("mark-")]
    client.post(write(public.pk), {**filled(answer), field: "A character.", "do": "save"})
    public.refresh_from_db()
    assert public.we_did == MARKED


def test_approved_then_changed_is_a_draft_again(client: Client) -> None:
    draft = response()
    assert "Approved." in text(send(client, draft, "approve"))
    answer = send(client, draft, "publish", we_did="Something else.")
    assert "Not published just now. It stands at: Draft." in text(answer)
    draft.refresh_from_db()
    assert (draft.state, draft.we_did, draft.approved_by) == (ResponseState.DRAFT, "Something else.", None)


def test_it_is_published_once_and_commenters_are_told(client: Client, mailoutbox: list[Any]) -> None:
    ready = approved_response(comment(), comment())
    first, second = ready.comments.all()
    contact(first)
    contact(second, email="", telephone="0113 496 0001")
    tab = client.get(write(ready.pk))
    shown = text(send(client, ready, "publish"))
    assert "Published. 1 commenter told by e-mail." in shown
    assert "1 commenter still to be told" in shown
    again = text(client.post(write(ready.pk), {**filled(tab), "do": "publish"}, follow=True))
    assert "It stands at: Published." in again
    assert len(mailoutbox) == 1


def test_mail_that_fails_does_not_undo_the_publication(client: Client, settings: Any) -> None:
    settings.EMAIL_BACKEND = "localoffer.officers.tests.responses.mail.Refusing"
    ready = approved_response()
    commenter = contact(ready.comments.get())
    shown = text(send(client, ready, "publish"))
    assert "1 commenter still to be told" in shown
    ready.refresh_from_db()
    assert ready.state == ResponseState.PUBLISHED
    assert AuditEntry.objects.history(commenter.comment).get().verb == "could not tell the commenter"
    assert "By e-mail, not sent yet Those" not in text(client.get("/admin/responses/to-tell/"))
    assert f"Comment {commenter.comment_id}" in text(client.get("/admin/responses/to-tell/"))


def test_an_approver_who_looks_at_an_older_version_is_told(client: Client) -> None:
    draft = response()
    tab = client.get(write(draft.pk))
    signed_in(DRAFT).post("/admin/responses/to-answer/", {"do": "add", "response": draft.pk, "comment": comment().pk})
    shown = text(client.post(write(draft.pk), {**filled(tab), "do": "approve"}, follow=True))
    assert "Read it as it stands now" in shown
    draft.refresh_from_db()
    assert draft.state == ResponseState.DRAFT


def test_whoever_drafted_may_approve_and_both_are_said(officer: User, client: Client) -> None:
    begin(client, comment())
    draft = Response.objects.get()
    assert "You drafted this yourself" in text(client.get(write(draft.pk)))
    shown = text(send(client, draft, "approve"))
    assert "who also drafted it" in shown
    entries = AuditEntry.objects.history(draft)
    assert [(entry.verb, entry.by) for entry in entries] == [("approved", officer), ("drafted", officer)]
    assert "Drafted" in shown[shown.index("History") :]


def test_somebody_else_who_approves_is_not_told_that_they_drafted(client: Client) -> None:
    assert "You drafted this yourself" not in text(client.get(write(response(drafted_by=person()).pk)))


@pytest.mark.parametrize("do", ["approve", "publish"])
def test_those_who_only_draft_neither_approve_nor_publish(do: str) -> None:
    drafter = signed_in(DRAFT)
    for found in (response(), approved_response()):
        assert send(drafter, found, do).status_code == 403
        before = found.state
        found.refresh_from_db()
        assert found.state == before


def test_those_who_only_approve_approve_but_do_not_change() -> None:
    approver, draft = signed_in(APPROVE), response()
    shown = page(approver.get(write(draft.pk)))
    assert "save" not in {str(button.get("value")) for button in shown.select("button[name=do]")}
    send(approver, draft, "save", we_did="Changed.")
    send(approver, draft, "approve", we_did="Changed.")
    draft.refresh_from_db()
    assert (draft.state, draft.we_did) == (ResponseState.APPROVED, "We hired more people.")


def test_a_drafter_who_is_overtaken_by_publication_keeps_the_text() -> None:
    drafter, ready = signed_in(DRAFT), approved_response()
    tab = drafter.get(write(ready.pk))
    send(signed_in(DRAFT, APPROVE), ready, "publish")
    answer = drafter.post(write(ready.pk), {**filled(tab), "we_did": "My change.", "do": "save"})
    assert "Not saved" in text(answer)
    assert filled(answer)["we_did"] == "My change."
    ready.refresh_from_db()
    assert ready.we_did == "We hired more people."


def test_those_who_only_draft_take_no_comment_out_of_what_is_public() -> None:
    public = published_response(comment(), comment())
    answer = send(signed_in(DRAFT), public, f"take-out:{public.comments.all()[0].pk}")
    assert answer.status_code == 403
    assert public.comments.count() == 2


@pytest.mark.parametrize(("permissions", "status"), [([], 403), ([MODERATE], 403), ([APPROVE], 200), ([DRAFT], 200)])
def test_the_page_is_for_those_who_draft_or_approve(permissions: list[str], status: int) -> None:
    visitor = signed_in(*permissions)
    assert visitor.get(write(response().pk)).status_code == status
    assert visitor.get(NEW).status_code == (302 if DRAFT in permissions else 403)


def test_a_visitor_is_asked_to_sign_in() -> None:
    answer = Client().get(write(response().pk))
    assert (answer.status_code, "/admin/login/" in answer["Location"]) == (302, True)


def test_without_the_forms_token_nothing_happens(officer: User) -> None:
    guarded, draft = browser(officer, csrf=True), response()
    for address in (NEW, write(draft.pk), f"{write(draft.pk)}discard/"):
        assert guarded.post(address, {"do": "approve", "sure": "yes", "version": 1}).status_code == 403
    draft.refresh_from_db()
    assert draft.state == ResponseState.DRAFT


def test_the_history_is_for_those_who_may_read_the_audit() -> None:
    draft = response()
    send(signed_in(DRAFT), draft, "save", we_did="Other.")
    assert "History" not in text(signed_in(DRAFT).get(write(draft.pk)))
    assert "Revised" in text(signed_in(DRAFT, AUDIT).get(write(draft.pk)))


def test_as_many_queries_however_many_comments_and_actions(client: Client) -> None:
    draft = response()

    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            client.get(write(draft.pk))
        return len(asked)

    queries()
    few = queries()
    Comment.objects.filter(pk__in=[comment(theme=None).pk for _ in range(4)]).update(response=draft)
    for days in range(4):
        action(draft, due=ago(-days) + timedelta(days=1))
    assert queries() == few

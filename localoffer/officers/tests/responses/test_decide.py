"""A response is checked for what may identify somebody, approved and published, each by those who may."""

from typing import Any

import pytest
from django.test import Client

from localoffer.accounts.models import User
from localoffer.comments.choices import ResponseState
from localoffer.comments.models import Response
from localoffer.officers.tests.responses.builders import (
    APPROVE,
    AUDIT,
    DRAFT,
    MODERATE,
    NEW,
    action,
    address,
    approved_response,
    begin,
    browser,
    comment,
    contact,
    filled,
    page,
    person,
    published_response,
    response,
    send,
    signed_in,
    text,
)
from localoffer.publishing.models import AuditEntry

pytestmark = pytest.mark.django_db

MARKED = "Please ring Mrs Sample about it."


@pytest.fixture
def officer() -> User:
    return person(DRAFT, APPROVE, AUDIT)


@pytest.fixture
def client(officer: User) -> Client:
    return browser(officer)


def test_a_mark_hinders_approval_until_it_is_settled(client: Client) -> None:
    draft = response(we_did=MARKED)
    answer = send(client, draft, "approve")
    assert "not approved" in text(answer)
    marks = page(answer).select("section[aria-labelledby=marks-heading] mark")
    assert [mark.text for mark in marks] == ["Sample"]
    [field] = [name for name in filled(answer) if name.startswith("mark-")]
    answer = send(client, draft, "approve", **{field: "A character in a play."})
    assert "Approved." in text(answer)
    assert "This may identify somebody" not in text(answer)
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
    client.post(address(public), {**filled(answer), field: "A character.", "do": "save"})
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
    tab = client.get(address(ready))
    shown = text(send(client, ready, "publish"))
    assert "Published. 1 commenter told by e-mail." in shown
    assert "1 commenter still to be told" in shown
    again = text(client.post(address(ready), {**filled(tab), "do": "publish"}, follow=True))
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
    tab = client.get(address(draft))
    signed_in(DRAFT).post("/admin/responses/to-answer/", {"do": "add", "response": draft.pk, "comment": comment().pk})
    shown = text(client.post(address(draft), {**filled(tab), "do": "approve"}, follow=True))
    assert "Read it as it stands now" in shown
    draft.refresh_from_db()
    assert draft.state == ResponseState.DRAFT


def test_whoever_drafted_may_approve_and_both_are_said(officer: User, client: Client) -> None:
    begin(client, comment())
    draft = Response.objects.get()
    assert "You drafted this yourself" in text(client.get(address(draft)))
    shown = text(send(client, draft, "approve"))
    assert "who also drafted it" in shown
    entries = AuditEntry.objects.history(draft)
    assert [(entry.verb, entry.by) for entry in entries] == [("approved", officer), ("drafted", officer)]
    assert "Drafted" in shown[shown.index("History") :]


def test_somebody_else_who_approves_is_not_told_that_they_drafted(client: Client) -> None:
    assert "You drafted this yourself" not in text(client.get(address(response(drafted_by=person()))))


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
    shown = page(approver.get(address(draft)))
    assert "save" not in {str(button.get("value")) for button in shown.select("button[name=do]")}
    send(approver, draft, "save", we_did="Changed.")
    send(approver, draft, "approve", we_did="Changed.")
    draft.refresh_from_db()
    assert (draft.state, draft.we_did) == (ResponseState.APPROVED, "We hired more people.")


def test_those_who_only_draft_take_no_comment_out_of_what_is_public() -> None:
    public = published_response(comment(), comment())
    answer = send(signed_in(DRAFT), public, f"take-out:{public.comments.all()[0].pk}")
    assert answer.status_code == 403
    assert public.comments.count() == 2


@pytest.mark.parametrize(("permissions", "status"), [([], 403), ([MODERATE], 403), ([APPROVE], 200), ([DRAFT], 200)])
def test_the_page_is_for_those_who_draft_or_approve(permissions: list[str], status: int) -> None:
    visitor = signed_in(*permissions)
    assert visitor.get(address(response())).status_code == status
    assert visitor.get(NEW).status_code == (302 if DRAFT in permissions else 403)


def test_a_visitor_is_asked_to_sign_in() -> None:
    answer = Client().get(address(response()))
    assert (answer.status_code, "/admin/login/" in answer["Location"]) == (302, True)


def test_without_the_forms_token_nothing_happens(officer: User) -> None:
    guarded, draft = browser(officer, csrf=True), response()
    for each in (NEW, address(draft), f"{address(draft)}discard/"):
        assert guarded.post(each, {"do": "approve", "sure": "yes", "version": 1}).status_code == 403
    draft.refresh_from_db()
    assert draft.state == ResponseState.DRAFT


def test_the_history_is_for_those_who_may_read_the_audit() -> None:
    draft = response()
    send(signed_in(DRAFT), draft, "save", we_did="Other.")
    assert "History" not in text(signed_in(DRAFT).get(address(draft)))
    assert "Revised" in text(signed_in(DRAFT, AUDIT).get(address(draft)))

"""How an action goes."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from localoffer.comments.choices import ActionState
from localoffer.comments.models import Action
from localoffer.officers.tests.responses.builders import (
    APPROVE,
    DRAFT,
    MODERATE,
    action,
    browser,
    filled,
    page,
    person,
    published_response,
    response,
    signed_in,
    text,
)
from localoffer.publishing.models import AuditEntry

pytestmark = pytest.mark.django_db

DUE = date(2028, 2, 29)


@pytest.fixture
def client() -> Client:
    return signed_in(DRAFT)


@pytest.fixture
def promised() -> Action:
    return action(published_response(), due=DUE)


def address(promised: Action) -> str:
    return f"/admin/responses/actions/{promised.pk}/"


def send(client: Client, promised: Action, **typed: Any) -> Any:
    return client.post(address(promised), {**filled(client.get(address(promised))), **typed}, follow=True)


def test_those_who_draft_say_how_it_goes_after_publication(client: Client, promised: Action) -> None:
    shown = text(send(client, promised, state="done", outcome="Two therapists began."))
    assert "The public reads it now" in shown
    promised.refresh_from_db()
    assert (promised.state, promised.outcome, promised.due) == (ActionState.DONE, "Two therapists began.", DUE)
    assert promised.closed_on is not None


def test_what_has_ended_says_how(client: Client, promised: Action) -> None:
    assert "Say what came of it" in text(send(client, promised, state="not-going-ahead"))
    promised.refresh_from_db()
    assert promised.state == ActionState.PLANNED


def test_a_date_moves_with_a_reason_only(client: Client, promised: Action) -> None:
    assert "Say why the date moves" in text(send(client, promised, due="2028-03-01"))
    promised.refresh_from_db()
    assert promised.due == DUE
    send(client, promised, due="2028-03-01", reason="Nobody applied.")
    promised.refresh_from_db()
    assert promised.due == date(2028, 3, 1)
    details = AuditEntry.objects.history(promised.response)[0].details
    assert (details["due_from"], details["due"], details["reason"]) == ("2028-02-29", "2028-03-01", "Nobody applied.")


def test_an_outcome_that_may_identify_somebody_is_kept_back(client: Client, promised: Action) -> None:
    answer = send(client, promised, state="done", outcome="Mrs Sample began.")
    assert "something may identify a person" in text(answer)
    assert [mark.text for mark in page(answer).select("mark")] == ["Sample"]
    promised.refresh_from_db()
    assert promised.outcome == ""
    [field] = [name for name in filled(answer) if name.startswith("mark-")]
    client.post(address(promised), {**filled(answer), field: "The name of a play."})
    promised.refresh_from_db()
    assert promised.outcome == "Mrs Sample began."


def test_a_reason_that_may_identify_somebody_is_refused_because_the_audit_keeps_it(
    client: Client, promised: Action
) -> None:
    assert "must not identify anybody" in text(send(client, promised, due="2028-03-01", reason="Mrs Sample was ill."))
    answer = send(client, promised, state="done", outcome="Mrs Sample began.")
    [field] = [name for name in filled(answer) if name.startswith("mark-")]
    again = client.post(address(promised), {**filled(answer), field: "Ring 07700 900123 and ask."})
    assert "Say it without names and numbers" in text(again)
    promised.refresh_from_db()
    assert (promised.due, promised.outcome) == (DUE, "")


def test_of_two_tabs_the_second_sees_the_first_and_keeps_its_own(client: Client, promised: Action) -> None:
    tab = client.get(address(promised))
    send(client, promised, outcome="What they wrote.")
    answer = client.post(address(promised), {**filled(tab), "outcome": "What I wrote."})
    assert "What they wrote." in text(answer)
    assert filled(answer)["outcome"] == "What I wrote."
    client.post(address(promised), filled(answer))
    promised.refresh_from_db()
    assert promised.outcome == "What I wrote."


def test_what_is_not_public_yet_is_changed_where_it_is_written(client: Client) -> None:
    planned = action(response())
    assert "is not public yet" in text(send(client, planned, state="under-way"))
    planned.refresh_from_db()
    assert planned.state == ActionState.PLANNED


@pytest.mark.parametrize(("permissions", "status"), [([], 403), ([MODERATE], 403), ([APPROVE], 403), ([DRAFT], 200)])
def test_it_is_for_those_who_draft(promised: Action, permissions: list[str], status: int) -> None:
    assert signed_in(*permissions).get(address(promised)).status_code == status


def test_without_the_forms_token_nothing_happens(promised: Action) -> None:
    answer = browser(person(DRAFT), csrf=True).post(address(promised), {"state": "under-way", "version": 1})
    assert answer.status_code == 403

"""Several officers, or several tabs, at one response: nothing that was typed is lost."""

import pytest
from django.test import Client

from localoffer.comments.models import Comment, Response
from localoffer.officers.tests.responses.builders import (
    APPROVE,
    DRAFT,
    NEW,
    action,
    address,
    approved_response,
    begin,
    comment,
    filled,
    response,
    send,
    signed_in,
    text,
    waiting_comment,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def client() -> Client:
    return signed_in(DRAFT, APPROVE)


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
    tab = client.get(address(draft))
    send(signed_in(DRAFT), draft, "save", we_did="What they wrote.")
    answer = client.post(address(draft), {**filled(tab), "we_did": "What I wrote.", "do": "save"})
    shown = text(answer)
    assert "What they wrote." in shown
    assert "Their action" in shown
    assert "What I wrote." in shown
    draft.refresh_from_db()
    assert draft.we_did == "What they wrote."
    client.post(address(draft), {**filled(answer), "do": "save"})
    draft.refresh_from_db()
    assert draft.we_did == "What I wrote."


def test_a_draft_that_was_thrown_away_meanwhile_can_be_begun_again(client: Client) -> None:
    draft = response()
    tab = client.get(address(draft))
    comments = list(draft.comments.all())
    client.post(f"{address(draft)}discard/", {"version": draft.version, "sure": "yes"})
    assert not Response.objects.exists()
    answer = client.post(address(draft), {**filled(tab), "we_did": "Not lost.", "do": "save"})
    assert "threw this draft away" in text(answer)
    client.post(NEW, {**filled(answer), "do": "save"})
    again = Response.objects.get()
    assert (again.we_did, list(again.comments.all())) == ("Not lost.", comments)
    assert client.get(address(draft)).status_code == (200 if again.pk == draft.pk else 404)


def test_a_draft_is_thrown_away_with_a_tick_only(client: Client) -> None:
    draft = response()
    client.post(f"{address(draft)}discard/", {"version": draft.version})
    client.post(f"{address(draft)}discard/", {"version": draft.version + 1, "sure": "yes"})
    assert Response.objects.get() == draft
    client.post(f"{address(draft)}discard/", {"version": draft.version, "sure": "yes"})
    assert not Response.objects.exists()
    assert Comment.objects.without_response().count() == 1


def test_a_drafter_who_is_overtaken_by_publication_keeps_the_text() -> None:
    drafter, ready = signed_in(DRAFT), approved_response()
    tab = drafter.get(address(ready))
    send(signed_in(DRAFT, APPROVE), ready, "publish")
    answer = drafter.post(address(ready), {**filled(tab), "we_did": "My change.", "do": "save"})
    assert "Not saved" in text(answer)
    assert filled(answer)["we_did"] == "My change."
    ready.refresh_from_db()
    assert ready.we_did == "We hired more people."

"""Saving on the way: what the page's script is told."""

from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from localoffer.answering.models import DraftAnswer, SavedAnswer
from localoffer.answering.tests import questions
from localoffer.answering.tests.question_pages import signed_in
from tests.builders import school_offers as builders

pytestmark = pytest.mark.django_db


def autosave(client: Client, held: DraftAnswer, text: str = "We help.", **values: Any) -> tuple[int, dict[str, Any]]:
    headers = values.pop("headers", {})
    response = client.post(questions.address(held, "autosave/"), questions.sent(held, text, **values), headers=headers)
    assert response["Cache-Control"].startswith("max-age=0")
    return response.status_code, response.json()


def test_it_saves_and_says_when_and_how_it_reads() -> None:
    held = questions.answer()
    status, said = autosave(signed_in(held), held, "The SENCo helps. " * 12)
    assert (status, said["state"], said["fields"]["version"]) == (200, "saved", "1")
    assert said["said"].startswith("Saved at ")
    assert "special educational needs co-ordinator" in said["advice"]
    assert "<html" not in said["advice"]
    saved = SavedAnswer.objects.get()
    assert saved.is_automatic


def test_the_tick_is_left_to_the_button() -> None:
    held = questions.answer()
    autosave(signed_in(held), held, is_finished="on")
    held.refresh_from_db()
    assert not held.is_finished


def test_a_field_that_is_half_written_is_named_and_the_rest_is_saved() -> None:
    held = questions.answer(questions.PARTS, parts={"senco": {"rows": {"senco": {"email": "a@example.org"}}}})
    status, said = autosave(signed_in(held), held, **{questions.EMAIL: "a@exam", questions.NAME: "A. Name"})
    assert (status, said["said"].partition(", ")[2]) == (200, "apart from: E-mail address")
    assert said["is_partly"]
    held.refresh_from_db()
    assert held.parts == {"senco": {"rows": {"senco": {"email": "a@example.org", "name": "A. Name"}}}}


def test_another_saving_is_told_and_stops_it() -> None:
    held = questions.answer()
    autosave(signed_in(held), held, "Theirs.")
    status, said = autosave(signed_in(held), held, "Mine.")
    assert (status, said["state"]) == (409, "conflict")
    held.refresh_from_db()
    assert held.text == "Theirs."


def test_signed_out_is_told_and_keeps_nothing() -> None:
    held = questions.answer()
    status, said = autosave(Client(), held)
    assert (status, said["state"]) == (401, "signed-out")


def test_strangers_and_ended_drafts_are_told() -> None:
    held, client = questions.answer(), Client()
    client.force_login(builders.editor(builders.setting()).user)
    assert autosave(client, held)[0] == 404
    client = signed_in(held)
    held.draft.delete()
    status, said = autosave(client, held)
    assert (status, said["state"]) == (409, "gone")


def test_an_old_page_learns_the_new_token() -> None:
    held = questions.answer()
    client = signed_in(held, enforce_csrf_checks=True)
    status, said = autosave(client, held, csrfmiddlewaretoken="x" * 64)
    assert (status, said["state"]) == (403, "stale")
    assert autosave(client, held, csrfmiddlewaretoken=said["token"])[0] == 200


def test_another_site_learns_no_token() -> None:
    held = questions.answer()
    client = signed_in(held, enforce_csrf_checks=True)
    status, said = autosave(client, held, headers={"origin": "https://evil.example.org"})
    assert (status, said["state"]) == (403, "refused")
    assert "token" not in said


def test_too_much_is_told() -> None:
    held = questions.answer()
    status, said = autosave(signed_in(held), held, "x" * (settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1))
    assert (status, said["state"]) == (413, "too-long")


def test_it_is_asked_by_post_alone() -> None:
    held = questions.answer()
    assert signed_in(held).get(questions.address(held, "autosave/")).status_code == 405

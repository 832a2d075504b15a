"""Words that somebody sends whose work for the school has ended while they wrote."""

import pytest
from django.test import Client
from django.utils import timezone

from localoffer.answering.models import DraftAnswer, SchoolEditor
from localoffer.answering.tests import questions
from localoffer.answering.tests.question_pages import signed_in

pytestmark = pytest.mark.django_db


def ended(held: DraftAnswer) -> Client:
    client = signed_in(held)
    SchoolEditor.objects.filter(setting=held.draft.setting).update(ended_at=timezone.now())
    return client


def test_they_can_be_copied_and_are_not_saved() -> None:
    held = questions.answer(text="As it was.")
    response = ended(held).post(questions.address(held), questions.sent(held, "My last words."))
    html = response.content.decode()
    assert response.status_code == 404
    assert "My last words." in html
    assert "no longer one" in html
    assert "As it was." not in html
    held.refresh_from_db()
    assert held.text == "As it was."


def test_those_of_a_self_check_too() -> None:
    held = questions.answer()
    address = f"/account/schools/{held.draft.setting.urn}/self-check/mainstream/ethos/"
    response = ended(held).post(address, {"state-1": "met", "evidence-1": "My last words."})
    assert response.status_code == 404
    assert "My last words." in response.content.decode()


def test_another_site_is_told_nothing() -> None:
    held = questions.answer()
    sent = questions.sent(held, "Their words.")
    response = ended(held).post(questions.address(held), sent, headers={"origin": "https://evil.example.org"})
    assert response.status_code == 404
    assert "Their words." not in response.content.decode()

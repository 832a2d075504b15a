"""Corrections in the CMS."""

import pytest
from django.test import Client

from localoffer.publishing.models import Correction, Publication


@pytest.fixture
def correction(due: Publication) -> Correction:
    return Correction.objects.create(
        publication=due, message="It is on Tuesdays now.", reply_email="reader@example.org", fingerprint="a-fingerprint"
    )


def test_the_list_shows_what_was_reported(officer: Client, correction: Correction) -> None:
    assert "It is on Tuesdays now." in officer.get("/admin/corrections/").content.decode()


def test_settling_keeps_the_outcome_and_forgets_the_reader(officer: Client, correction: Correction) -> None:
    page = officer.get(f"/admin/corrections/edit/{correction.pk}/").content.decode()
    assert "reader@example.org" in page
    said = {"message": "It is on Tuesdays.", "outcome": "The day was changed."}
    officer.post(f"/admin/corrections/edit/{correction.pk}/", said)
    correction.refresh_from_db()
    assert correction.settled_at is not None
    assert (correction.outcome, correction.reply_email) == ("The day was changed.", "")
    assert correction.message == "It is on Tuesdays."


def test_an_outcome_is_wanted(officer: Client, correction: Correction) -> None:
    page = officer.post(f"/admin/corrections/edit/{correction.pk}/", {"message": "m", "outcome": " "})
    assert "Say what was done" in page.content.decode()
    assert Correction.objects.open().exists()


def test_a_second_officer_is_told_that_it_is_settled(officer: Client, correction: Correction) -> None:
    address = f"/admin/corrections/edit/{correction.pk}/"
    officer.post(address, {"message": "m", "outcome": "First."})
    page = officer.post(address, {"message": "m", "outcome": "Second."}, follow=True).content.decode()
    assert "Somebody settled this before you" in page
    assert Correction.objects.get().outcome == "First."


def test_an_editor_sees_no_corrections(editor: Client, correction: Correction) -> None:
    assert editor.get("/admin/corrections/").status_code == 302


def test_nobody_deletes_a_correction(officer: Client, correction: Correction) -> None:
    officer.post(f"/admin/corrections/delete/{correction.pk}/")
    assert Correction.objects.get() == correction

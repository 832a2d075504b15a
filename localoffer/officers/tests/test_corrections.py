"""Corrections in the CMS."""

import pytest
from django.test import Client

from localoffer.publishing.models import Correction, Publication


@pytest.fixture
def correction(due: Publication) -> Correction:
    return Correction.objects.create(
        publication=due, message="It is on Tuesdays now.", reply_email="reader@example.org", form_token="a-token"
    )


def test_the_list_shows_what_was_reported(officer: Client, correction: Correction) -> None:
    assert "It is on Tuesdays now." in officer.get("/admin/corrections/").content.decode()


def test_settling_keeps_the_outcome_and_forgets_the_reader(officer: Client, correction: Correction) -> None:
    page = officer.get(f"/admin/corrections/edit/{correction.pk}/").content.decode()
    assert "reader@example.org" in page
    officer.post(f"/admin/corrections/edit/{correction.pk}/", {"outcome": "The day was changed."})
    correction.refresh_from_db()
    assert correction.settled_at is not None
    assert (correction.outcome, correction.reply_email) == ("The day was changed.", "")


def test_nobody_deletes_a_correction(officer: Client, correction: Correction) -> None:
    officer.post(f"/admin/corrections/delete/{correction.pk}/")
    assert Correction.objects.get() == correction

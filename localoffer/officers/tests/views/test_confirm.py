"""Still correct, in one click."""

from datetime import date, timedelta

import pytest
from django.test import Client

from localoffer.publishing.models import AuditEntry, Publication


def address(publication: Publication) -> str:
    return f"/admin/publications/confirm/{publication.pk}/"


def test_the_form_is_filled_in_with_team_and_a_year(officer: Client, overdue: Publication, today: date) -> None:
    page = officer.get(address(overdue)).content.decode()
    assert 'value="Sample team"' in page
    assert f'value="{today + timedelta(days=365):%Y-%m-%d}"' in page


def test_confirming_dates_the_publication_and_is_audited(officer: Client, overdue: Publication, today: date) -> None:
    review = today + timedelta(days=100)
    officer.post(address(overdue), {"checked_by": "Sample team", "review_date": review.isoformat()})
    overdue.refresh_from_db()
    assert (overdue.last_checked, overdue.review_date, overdue.checked_by) == (today, review, "Sample team")
    entry = AuditEntry.objects.get()
    assert (entry.verb, entry.by and entry.by.username) == ("confirmed", "officer")


@pytest.mark.parametrize("days", [-1, 366])
def test_a_date_in_the_past_or_too_far_changes_nothing(
    officer: Client, overdue: Publication, today: date, days: int
) -> None:
    before = overdue.review_date
    wanted = (today + timedelta(days=days)).isoformat()
    page = officer.post(address(overdue), {"checked_by": "Sample team", "review_date": wanted}).content.decode()
    overdue.refresh_from_db()
    assert overdue.review_date == before
    assert "Choose a day from today to a year from now." in page


def test_a_visitor_cannot_confirm(client: Client, overdue: Publication) -> None:
    client.post(address(overdue), {"checked_by": "x", "review_date": "2030-01-01"})
    overdue.refresh_from_db()
    assert overdue.checked_by == ""


def test_an_editor_cannot_confirm(editor: Client, overdue: Publication) -> None:
    editor.post(address(overdue), {"checked_by": "x", "review_date": "2027-01-01"})
    overdue.refresh_from_db()
    assert overdue.checked_by == ""

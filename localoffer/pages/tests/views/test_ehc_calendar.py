import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_the_file(client: Client) -> None:
    answer = client.get("/ehc-dates/calendar.ics", {"day": "14", "month": "9", "year": "2026"})
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="ehc-dates.ics"'
    assert b"DTSTART;VALUE=DATE:20261026" in answer.content
    assert b"day=14" in answer.content.replace(b"\r\n ", b"")


@pytest.mark.parametrize("query", ["", "day=31&month=2&year=2026", "day=\r\nX:1&month=1&year=2026"])
def test_no_date_no_file(client: Client, query: str) -> None:
    assert client.get(f"/ehc-dates/calendar.ics?{query}").status_code == 404

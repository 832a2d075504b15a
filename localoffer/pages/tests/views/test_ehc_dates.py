from datetime import UTC, datetime
from unittest.mock import patch

import pytest
from bs4 import BeautifulSoup
from django.test import Client

pytestmark = pytest.mark.django_db


def shown(client: Client, **typed: str) -> BeautifulSoup:
    answer = client.get("/ehc-dates/", typed)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def test_it_asks_one_question(client: Client) -> None:
    page = shown(client)
    form = page.main.form  # type: ignore[union-attr]
    assert form is not None
    assert [field["name"] for field in form.find_all("input")] == ["day", "month", "year"]
    assert page.select(".govuk-error-summary, table") == []
    assert page.title is not None
    assert "Error" not in page.title.get_text()


def test_the_dates_and_where_they_come_from(client: Client) -> None:
    page = shown(client, day="14", month="9", year="2026")
    rows = [[cell.get_text(" ", strip=True) for cell in row.select("th, td")] for row in page.select("tbody tr")]
    assert [row[0] for row in rows] == [
        "We tell you whether we will assess",
        "Everyone we asked for advice has answered",
        "We tell you if there will be no plan",
        "You have the draft plan",
        "You have the final plan",
    ]
    assert "Monday 26 October 2026" in rows[0][1]
    assert "Sunday 17 January 2027 is a Sunday. It is still the last day." in page.get_text()
    assert "https://www.legislation.gov.uk/uksi/2014/1530/regulation/13" in [
        a["href"] for a in page.find_all("a", href=True)
    ]


@pytest.mark.parametrize(("today", "passed"), [("2026-10-26", 0), ("2026-10-27", 1), ("2027-03-01", 5)])
def test_dates_that_have_passed_say_so(client: Client, today: str, passed: int) -> None:
    now = datetime.fromisoformat(f"{today}T12:00").replace(tzinfo=UTC)
    with patch("django.utils.timezone.now", return_value=now):
        page = shown(client, day="14", month="9", year="2026")
    assert page.get_text().count("(has passed)") == passed


def test_the_answer_can_be_shared_and_kept(client: Client) -> None:
    page = shown(client, day="14", month="9", year="2026")
    calendar = page.find("a", href="/ehc-dates/calendar.ics?day=14&month=9&year=2026")
    assert calendar is not None
    assert [field["value"] for field in page.select("main form input")] == ["14", "9", "2026"]


@pytest.mark.parametrize(
    ("typed", "focus"),
    [
        ({"day": "31", "month": "2", "year": "2026"}, "#received-day"),
        ({"day": "1", "month": "", "year": "2026"}, "#received-month"),
        ({"day": "1", "month": "1", "year": "1000000000"}, "#received-year"),
        ({"day": "<script>", "month": "😀", "year": "2026"}, "#received-day"),
        ({"day": "\x00", "month": "1", "year": "2026"}, "#received-day"),
        ({"day": "9" * 10000, "month": "1", "year": "2026"}, "#received-day"),
        ({"month": "1"}, "#received-day"),
    ],
)
def test_a_mistake_is_named_and_what_was_typed_stays(client: Client, typed: dict[str, str], focus: str) -> None:
    page = shown(client, **typed)
    (link,) = page.select(".govuk-error-summary a")
    assert link["href"] == focus
    assert page.find(id=focus.removeprefix("#")) is not None
    assert page.title is not None
    assert page.title.get_text().startswith("Error: ")
    values = [str(field.get("value", "")) for field in page.select("main form input")]
    for name, value in zip(("day", "month", "year"), values, strict=True):
        assert value == typed.get(name, "").replace("\x00", "")[:20]


def test_it_sets_no_cookie(client: Client) -> None:
    assert not client.get("/ehc-dates/", {"day": "1"}).cookies


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_it_is_read_only(client: Client, method: str) -> None:
    assert getattr(client, method)("/ehc-dates/").status_code == 405

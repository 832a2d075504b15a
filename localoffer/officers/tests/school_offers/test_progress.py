"""The list of all schools, its counts, and the file of it."""

import csv
from datetime import timedelta
from io import StringIO

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from localoffer.answering.draft import OfferDraft
from localoffer.schools.models import Setting
from tests.builders import school_offers as builders

pytestmark = pytest.mark.django_db
PROGRESS = "/admin/school-offers/"


def page(client: Client, query: str = "") -> BeautifulSoup:
    answer = client.get(f"{PROGRESS}?{query}")
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def names(client: Client, query: str = "") -> list[str]:
    return [link.text for link in page(client, query).select("[aria-labelledby=schools] th > a")]


def text(client: Client, query: str = "") -> str:
    return " ".join(page(client, query).get_text(" ").split())


def exported(client: Client, query: str = "") -> list[dict[str, str]]:
    answer = client.get(f"{PROGRESS}export/?{query}")
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert answer["Content-Disposition"].startswith('attachment; filename="school-offers-20')
    return list(csv.DictReader(StringIO(answer.content.decode()[1:], newline="")))


def in_days(days: int) -> object:
    return timezone.localdate() + timedelta(days=days)


@pytest.fixture
def schools(db: None) -> None:
    builders.setting(name="Ash")
    builders.draft(builders.setting(name="Beech", phase="secondary"))
    builders.offer(builders.setting(name="Cedar"), review_date=in_days(200))  # type: ignore[arg-type]
    builders.offer(builders.setting(name="Damson", kinds=("special",)), review_date=in_days(-1))  # type: ignore[arg-type]
    builders.setting(name="Elder", is_example=True)
    builders.setting(name="Gone", status="closed")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Ash", "Beech", "Cedar", "Damson", "Elder"]),
        ("state=not-started", ["Ash", "Elder"]),
        ("state=in-progress", ["Beech"]),
        ("state=published", ["Cedar"]),
        ("state=due", ["Damson"]),
        ("phase=secondary", ["Beech"]),
        ("kind=special", ["Damson"]),
        ("q=ced", ["Cedar"]),
        ("state=not-started&real=on", ["Ash"]),
        ("state=published&phase=secondary", []),
        ("state=nonsense", ["Ash", "Beech", "Cedar", "Damson", "Elder"]),
        ("q=%00&phase=%00&p=9999", ["Ash", "Beech", "Cedar", "Damson", "Elder"]),
        ("q=999999999999", []),
    ],
)
def test_filters(officer: Client, schools: None, query: str, found: list[str]) -> None:
    assert names(officer, query) == found
    assert [row["school"] for row in exported(officer, query)] == found


def test_a_school_is_found_by_its_number(officer: Client, schools: None) -> None:
    cedar = Setting.objects.get(name="Cedar")
    assert names(officer, f"q={cedar.urn}") == ["Cedar"]


def test_filters_by_who_can_write(officer: Client) -> None:
    builders.setting(name="Nobody")
    builders.invitation(builders.setting(name="Invited"))
    builders.invitation(builders.setting(name="Failed"), failure="There is no such mailbox.")
    builders.editor(builders.setting(name="Waits"), is_confirmed=False)
    assert names(officer, "people=nobody") == ["Nobody"]
    assert names(officer, "people=failed") == ["Failed"]
    assert names(officer, "people=confirm") == ["Waits"]


def test_counts_stand_on_top_and_keep_the_other_filters(officer: Client, schools: None) -> None:
    tabs = page(officer, "phase=primary&state=due").select(".offers__tabs a")
    assert [" ".join(tab.get_text(" ").split()) for tab in tabs] == [
        "4 All",
        "2 Not started",
        "0 In progress",
        "1 Published",
        "1 Due for renewal",
    ]
    assert tabs[4]["aria-current"] == "page"
    assert tabs[1]["href"] == "?phase=primary&state=not-started"
    assert page(officer, "state=nonsense").select(".offers__tabs a")[0]["aria-current"] == "page"


def test_coverage_is_said_in_numbers_beside_the_bars(officer: Client, schools: None) -> None:
    table = page(officer).select_one("[aria-labelledby=coverage]")
    assert table
    rows = [" ".join(row.get_text(" ").split()) for row in table.select("tbody tr, tfoot tr")]
    assert rows == [
        "Primary 4 2 of 4 (50%) 2 0 1 1",
        "Secondary 1 0 of 1 (0%) 0 1 0 0",
        "All schools 5 2 of 5 (40%) 2 1 1 1",
    ]
    assert [piece["width"] for piece in table.select("tbody tr:first-child .offers__bar rect")] == [
        "25.0%",
        "25.0%",
        "50.0%",
    ]


def test_a_row_says_what_matters(officer: Client) -> None:
    school = builders.setting(name="Fir", is_example=True)
    held = builders.offer(school, review_date=in_days(300))  # type: ignore[arg-type]
    builders.draft(school, reason=OfferDraft.Reason.CHANGE, based_on=held)
    builders.offer(builders.setting(name="Late"), review_date=in_days(-3))  # type: ignore[arg-type]
    shown = text(officer)
    assert "Fir Example" in shown
    assert "A change is being written." in shown
    assert "Past its day" in shown
    assert page(officer).select_one(f"a[href='/schools/{school.urn}/']")
    assert page(officer).select_one(f"a[href='/admin/school-offers/schools/{school.urn}/']")


def test_no_schools_is_said(officer: Client) -> None:
    assert "No school fits." in text(officer)
    assert exported(officer) == []


def test_the_file_says_everything_and_holds_no_formula(officer: Client) -> None:
    school = builders.setting(name="=HYPERLINK(1)")
    builders.editor(school, email="someone@example.org")
    builders.draft(school, text="Secret words of a draft")
    (row,) = exported(officer)
    assert row["school"] == "'=HYPERLINK(1)"
    assert (row["urn"], row["state"], row["editors"], row["example"]) == (str(school.urn), "In progress", "1", "no")
    assert row["page_for_families"].endswith(f"/schools/{school.urn}/")
    whole = officer.get(f"{PROGRESS}export/").content.decode()
    assert "someone@" not in whole
    assert "Secret" not in whole


@pytest.mark.parametrize("path", ["", "export/"])
def test_as_many_queries_for_three_hundred_schools_as_for_three(officer: Client, path: str) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            officer.get(PROGRESS + path)
        return len(asked)

    for _ in range(3):
        builders.offer(builders.setting())
    queries()
    few = queries()
    for number in range(303):
        school = builders.setting()
        if number % 2:
            builders.offer(school)
            builders.editor(school)
    assert queries() == few

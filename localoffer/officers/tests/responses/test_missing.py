"""Missing provision: comments beside searches."""

from datetime import date

import pytest
from django.test import Client

from localoffer.comments.choices import Subject
from localoffer.directory.models import SearchGap
from localoffer.officers.tests.responses.builders import (
    DRAFT,
    MODERATE,
    category,
    comment,
    need,
    page,
    signed_in,
    text,
    today,
    waiting_comment,
)

pytestmark = pytest.mark.django_db

SCREEN = "/admin/missing/"
Table = list[list[str]]


def tables(client: Client, query: str = "") -> dict[str, Table]:
    """The rows of each table, under what it counts by."""
    shown = page(client.get(SCREEN + query))
    return {
        table.select("th")[0].text: [[cell.text for cell in row.select("th, td")] for row in table.select("tbody tr")]
        for table in shown.select("table")
    }


def missed(**values: object) -> None:
    comment(**{"subject": Subject.MISSING, **values})


def sought(**values: object) -> None:
    defaults = {"month": today().replace(day=1), "searches": 1}
    SearchGap.objects.create(**{**defaults, **values})


@pytest.fixture
def client() -> Client:
    return signed_in(DRAFT)


def test_comments_stand_beside_searches(client: Client) -> None:
    missed(need=need("Autism"), age=4, area="LS12")
    missed(need=need("Autism"), age=5, area="ls12 ")
    missed(category=category("missing"), subject=Subject.LOCAL_OFFER)
    comment(need=need("Hearing"))
    sought(need=need("Autism"), age=10, area="LS12", searches=7)
    sought(need=need("Hearing"), age=25, area="", searches=9)
    found = tables(client)
    assert found["Need"] == [["Autism", "2", "7"], ["No need given", "1", "0"], ["Hearing", "0", "9"]]
    assert found["Age"] == [
        ["Up to 4", "1", "0"],
        ["5 to 10", "1", "7"],
        ["11 to 15", "0", "0"],
        ["16 to 18", "0", "0"],
        ["19 to 25", "0", "9"],
        ["No age given", "1", "0"],
    ]
    assert found["Area"] == [["LS12", "2", "7"], ["No area given", "1", "9"]]


def test_what_a_moderator_has_not_read_yet_is_only_counted(client: Client) -> None:
    waiting_comment(subject=Subject.MISSING, area="12 Example Street")
    shown = text(client.get(SCREEN))
    assert "1 more waits for a moderator" in shown
    assert "Example Street" not in shown


def test_this_year_is_shown_unless_another_time_is_asked_for(client: Client) -> None:
    last_year = date(today().year - 1, 6, 15)
    missed(need=need("Autism"), received_on=last_year)
    sought(need=need("Autism"), month=last_year.replace(day=1), searches=3)
    assert tables(client).get("Need") is None
    found = tables(client, f"?first={last_year}&last={last_year}")
    assert found["Need"] == [["Autism", "1", "3"]]


@pytest.mark.parametrize(
    "query", ["?first=x&last=2026-02-30", "?first=2026-05-01", "?first=2026-05-01&last=2026-04-01"]
)
def test_a_time_that_makes_no_sense_is_said_and_this_year_shown(client: Client, query: str) -> None:
    answer = client.get(SCREEN + query)
    assert answer.status_code == 200
    assert f"From 1 January {today().year}" in text(answer)


def test_the_difference_is_said(client: Client) -> None:
    assert "count visits, not people" in text(client.get(SCREEN))


@pytest.mark.parametrize(
    ("permissions", "status"), [([], 403), ([MODERATE], 403), ([DRAFT], 200), (["directory.publish_service"], 200)]
)
def test_it_is_for_those_who_answer_or_keep_the_directory(permissions: list[str], status: int) -> None:
    assert signed_in(*permissions).get(SCREEN).status_code == status

"""The yearly report as a page and as files."""

from datetime import date, timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from localoffer.comments.choices import Subject
from localoffer.comments.report import yearly_report
from localoffer.comments.report_document import report_document
from localoffer.comments.tests import builders
from localoffer.comments.tests.ledger import every_state, leaks

pytestmark = pytest.mark.django_db
CAME = date(2025, 3, 17)
ADDRESS = "/you-said-we-did/2025/"
HOSTILE = "\"'><script>alert(1)</script>{{ 7 * 7 }}"


def page(client: Client, address: str = ADDRESS, status: int = 200) -> BeautifulSoup:
    answer = client.get(address)
    assert answer.status_code == status
    return BeautifulSoup(answer.content.decode(), "html.parser")


def words(shown: BeautifulSoup, selector: str = "main") -> str:
    found = shown.select_one(selector)
    assert found is not None, selector
    return " ".join(found.get_text(" ").split())


def full_year() -> None:
    comment = builders.published_comment(
        words="The club is full.\n\n- no place",
        subject=Subject.MISSING,
        theme=builders.theme("Clubs"),
        need=builders.need(),
        age=9,
        area="Harehills",
        received_on=CAME,
    )
    response = builders.published_response(comment, title="More places", you_said="Too few.", we_did="We pay for ten.")
    builders.action(response, what="Find a hall", by_role="Short breaks team", due=date(2025, 6, 1))
    builders.published_comment(words="Nobody rang back.", received_on=CAME)
    builders.withheld_comment(received_on=CAME)
    builders.comment(received_on=CAME)


def test_it_says_all_that_its_document_says(client: Client) -> None:
    full_year()
    said = words(page(client))
    missing = [
        text
        for text in report_document(yearly_report(2025)).words()
        # These stand in the card of a comment, in pieces, or name the comments that stand just above.
        if " ".join(text.split()) not in said
        and not text.startswith(("A parent or carer, ", "Sorted under: ", "Our response to "))
    ]
    assert missing == []
    for text in (
        "A parent or carer, March 2025",
        "Our response: More places",
        "Clubs",
        "For: Autism, aged 5 to 10, Harehills",
    ):
        assert text in said


def test_figures_are_a_chart_with_a_table(client: Client) -> None:
    full_year()
    shown = page(client)
    rows = [row.get_text(" ").split() for row in shown.select("#totals tbody tr")]
    assert [int(row[-1]) for row in rows] == [4, 2, 1, 1, 1]
    for tally in yearly_report(2025).tallies:
        assert shown.select(f"#{tally.name} [role=img], #{tally.name}"), tally.name
    ids = [element["id"] for element in shown.select("[id]")]
    assert len(ids) == len(set(ids))


def test_being_late_stands_at_the_top(client: Client) -> None:
    full_year()
    assert "1 comment was not read and 1 published comment was not answered" in words(
        page(client), ".lo-callout--warning"
    )


def test_it_leads_to_its_files_and_parts(client: Client) -> None:
    full_year()
    shown = page(client)
    links = [str(link["href"]) for link in shown.select(".lo-contents a")]
    assert {"?format=csv", "?format=csv&table=counts"} <= set(links)
    for link in links:
        assert not link.startswith("#") or shown.select(link), link


def test_the_files_are_for_a_spreadsheet(client: Client) -> None:
    full_year()
    for query, name, heading in (
        ("format=csv", "you-said-we-did-2025.csv", "number,month,"),
        ("format=csv&table=counts", "you-said-we-did-2025-counts.csv", "table,what,number"),
    ):
        answer = client.get(f"{ADDRESS}?{query}")
        assert answer["Content-Type"] == "text/csv; charset=utf-8"
        assert answer["Content-Disposition"] == f'attachment; filename="{name}"'
        assert answer.content.startswith(b"\xef\xbb\xbf")
        assert answer.content.decode("utf-8-sig").startswith(heading)


def test_another_format_is_the_page(client: Client) -> None:
    full_year()
    assert page(client, f"{ADDRESS}?format=xml").select("h1")


@pytest.mark.parametrize("year", ["2024", "2999", "0", "99999999999999999999"])
def test_a_year_without_a_report_names_those_with_one(client: Client, year: str) -> None:
    builders.comment(received_on=CAME)
    shown = page(client, f"/you-said-we-did/{year}/", status=404)
    assert f"There is no report for {int(year)}" in words(shown)
    assert "/you-said-we-did/2025/" in [link["href"] for link in shown.select("main a")]
    assert client.get(f"/you-said-we-did/{year}/?format=csv").status_code == 404


def test_before_the_first_comment_there_is_no_report(client: Client) -> None:
    assert "We have had no comments yet." in words(page(client, "/you-said-we-did/2025/", status=404))


def test_nothing_that_is_not_public_comes_out(client: Client) -> None:
    every_state(2025)
    for query in ("", "?format=csv", "?format=csv&table=counts"):
        assert leaks(client.get(ADDRESS + query).content.decode()) == []


def test_what_people_typed_is_never_markup(client: Client) -> None:
    comment = builders.published_comment(
        words=f"{HOSTILE} https://spam.example.org/", area=HOSTILE, subject=Subject.MISSING, received_on=CAME
    )
    comment.theme = builders.theme(HOSTILE)
    comment.save()
    shown = page(client)
    assert "alert(1)" in words(shown, "blockquote")
    assert shown.select("main script, blockquote a") == []


def test_invented_ones_are_marked_in_a_demonstration_and_gone_outside_it(client: Client, settings: Any) -> None:
    builders.published_comment(words="Invented words.", is_example=True, received_on=CAME)
    builders.published_comment(words="Real words.", received_on=CAME)
    assert "is invented" in words(page(client), ".lo-example")
    settings.DEMONSTRATION = False
    shown = page(client)
    assert shown.select(".lo-example") == []
    assert "Invented words." not in words(shown)
    assert "Real words." in words(shown)
    assert "Invented words." not in client.get(f"{ADDRESS}?format=csv").content.decode()


def test_a_year_that_is_not_over_says_so(client: Client) -> None:
    today = timezone.localdate()
    builders.comment(received_on=today - timedelta(days=1 if today.timetuple().tm_yday > 1 else 0))
    assert "The year is not over" in words(page(client, f"/you-said-we-did/{today.year}/"))


@pytest.mark.parametrize("comments", [5, 50])
def test_the_number_of_queries_does_not_grow(client: Client, comments: int) -> None:
    for number in range(comments):
        made = builders.published_comment(
            theme=builders.theme(f"Theme {number % 5}"), received_on=CAME, about=builders.publication()
        )
        if number % 2:
            builders.action(builders.published_response(made))
    with CaptureQueriesContext(connection) as queries:
        page(client)
    assert len(queries) == 20

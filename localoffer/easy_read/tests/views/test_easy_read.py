"""The page that everybody can read."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from localoffer.easy_read.models import EasyRead, Row
from localoffer.easy_read.tests.builders import change, draft, easy_read, picture, remove

pytestmark = pytest.mark.django_db
HOSTILE = '<script>alert(1)</script>" onload="x {{ 7*7 }}'


def page(client: Client, made: EasyRead) -> BeautifulSoup:
    response = client.get(made.address)
    assert response.status_code == 200
    assert not response.cookies
    return BeautifulSoup(response.content, "html.parser")


def test_each_row_is_shown_with_its_picture(client: Client) -> None:
    made = easy_read("You can swim.", "#When", "On Saturdays.")
    Row.objects.filter(text="On Saturdays.").update(picture=picture())
    shown = page(client, made)
    assert [heading.text for heading in shown.select("article h2")] == ["When", "About this easy read"]
    (image,) = shown.select("article img")
    assert image["alt"] == "A person who swims"
    assert image["src"] == "/static/easy_read/pictures/swim.svg"
    assert len(shown.select("h1")) == 1
    assert "You can swim." in shown.text


def test_it_leads_to_the_full_page_and_to_its_other_formats(client: Client) -> None:
    made = easy_read()
    addresses = [link["href"] for link in page(client, made).select("article a")]
    assert made.publication.address in addresses
    assert f"{made.address}formats/" in addresses
    assert client.get(f"{made.address}formats/").status_code == 200
    printed = client.get(f"{made.address}formats/print/")
    assert "You can swim." in printed.content.decode()


def test_it_says_plainly_that_it_is_behind(client: Client) -> None:
    made = easy_read()
    assert "has changed" not in page(client, made).text
    change(made.publication, summary="Sailing.")
    assert "The full page has changed since 14 September 2026." in page(client, made).text


def test_nobody_reads_a_draft_or_what_was_withdrawn(client: Client) -> None:
    gone = easy_read()
    remove(gone.publication)
    for address in (draft().address, gone.address, "/nowhere/formats/easy-read/", "/formats/easy-read/"):
        assert client.get(address).status_code == 404


def test_hostile_text_is_text(client: Client) -> None:
    made = easy_read(HOSTILE, f"#{HOSTILE}", "x", title=HOSTILE, made_by=HOSTILE)
    picture(name="bad", defaults={"alt": HOSTILE})
    shown = page(client, made)
    assert not shown.select("article script")
    assert not shown.select("[onload]")
    assert shown.text.count(HOSTILE) >= 4


def test_five_hundred_rows_take_no_more_queries_than_one(client: Client) -> None:
    few, many = easy_read("Row."), easy_read(*(f"Row {number}." for number in range(500)))
    Row.objects.update(picture=picture())

    def queries(made: EasyRead) -> int:
        with CaptureQueriesContext(connection) as asked:
            assert "Row" in page(client, made).text
        return len(asked)

    queries(few)
    assert queries(many) == queries(few)


def test_it_is_only_read(client: Client) -> None:
    assert client.post(easy_read().address).status_code == 405

"""A search that finds nothing: it is counted, and the visitor can say what is missing."""

from unittest.mock import patch

import pytest
from bs4 import BeautifulSoup
from django.db import DatabaseError
from django.test import Client

from localoffer.directory.models import Need, SearchGap
from localoffer.directory.tests.builders import service, words
from localoffer.places.models import Postcode

pytestmark = pytest.mark.django_db

LIST = "/services/"


@pytest.fixture(autouse=True)
def leeds() -> None:
    Postcode.objects.create(code="LS122AB", outcode="LS12", latitude=53.80, longitude=-1.50)
    words(Need, "asd hi")


def searches() -> int:
    return sum(SearchGap.objects.values_list("searches", flat=True))


@pytest.mark.parametrize("query", ["q=zumba", "q=zumba&format=json", "need=asd&age=7&near=LS12", "q=zumba&page=1"])
def test_a_search_that_finds_nothing_is_counted(client: Client, query: str) -> None:
    for times in (1, 2):
        assert client.get(f"{LIST}?{query}").status_code == 200
        assert searches() == times


def test_a_search_that_finds_something_is_not_counted(client: Client) -> None:
    service("Swim club")
    for query in ("q=swim", "q=swim&format=json", "q=swim&page=2"):
        client.get(f"{LIST}?{query}")
    assert searches() == 0


def test_only_a_visitor_who_reads_the_page_is_counted(client: Client) -> None:
    assert client.head(f"{LIST}?q=zumba").status_code == 200
    assert client.get(f"{LIST}?q=zumba&page=2").status_code == 404
    assert client.get(LIST).status_code == 200
    assert searches() == 0


@pytest.mark.parametrize("form", ["", "&format=json"])
def test_a_failing_count_does_not_break_the_page_and_tells_nothing(
    client: Client, caplog: pytest.LogCaptureFixture, form: str
) -> None:
    words_of_the_database = DatabaseError("the row with need=asd, area=LS12")
    with patch.object(SearchGap.objects, "get_or_create", side_effect=words_of_the_database):
        response = client.get(f"{LIST}?q=zumba&need=asd&near=LS12+2AB{form}")
    assert response.status_code == 200
    logged = [entry for entry in caplog.records if entry.name == "localoffer.directory.views.service_list"]
    assert [entry.__dict__["kind"] for entry in logged] == ["DatabaseError"]
    for entry in logged:
        assert not any(secret in str(entry.__dict__) for secret in ("zumba", "asd", "LS12"))


@pytest.mark.parametrize(
    ("query", "carried"),
    [
        ("q=Sam+Example", ""),
        ("need=hi&need=asd", "&need=asd"),
        ("age=0&q=x", "&age=0"),
        ("near=LS12+2AB", "&area=LS12"),
        ("near=nowhere&age=99&need=brick&q=x", ""),
        ("q=Sam&need=asd&age=7&near=ls122ab&cost=free", "&need=asd&age=7&area=LS12"),
    ],
)
def test_what_is_missing_can_be_said_without_typing_it_again(client: Client, query: str, carried: str) -> None:
    page = BeautifulSoup(client.get(f"{LIST}?{query}").content.decode(), "html.parser")
    links = {link.get_text(): link["href"] for link in page.select("main ul a")}
    assert links["Tell us what is missing"] == f"/comments/new/?missing=1{carried}"

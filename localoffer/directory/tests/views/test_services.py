"""The list of services as visitors and programs see it, whatever they ask."""

from typing import Any
from urllib.parse import urlencode

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from localoffer.directory.models import Need
from localoffer.directory.tests.builders import draft, location, organisation, sector, service, words
from localoffer.places.models import Postcode
from localoffer.publishing.models import Publication

pytestmark = pytest.mark.django_db

LIST = "/services/"
HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7 * 7 }}"


@pytest.fixture(autouse=True)
def leeds() -> None:
    Postcode.objects.create(code="LS12AB", outcode="LS1", latitude=53.80, longitude=-1.50)


def data(client: Client, query: str = "") -> Any:
    response = client.get(f"{LIST}?format=json&{query}")
    assert response.status_code == 200
    assert response["Content-Type"] == "application/json"
    return response.json()


def page(client: Client, query: str = "", status: int = 200) -> BeautifulSoup:
    response = client.get(f"{LIST}?{query}")
    assert response.status_code == status
    return BeautifulSoup(response.content.decode(), "html.parser")


def titles(shown: BeautifulSoup) -> list[str]:
    return [title.get_text() for title in shown.select(".lo-card__title")]


def text(shown: BeautifulSoup, selector: str) -> str:
    found = shown.select_one(selector)
    assert found is not None, selector
    return " ".join(found.get_text(" ").split())


# As data


def test_the_shape_of_the_data(client: Client) -> None:
    sector("leisure", parent="care")
    service("Swim club", slug="swim", needs="asd", at=[location("Pool", 53.81, -1.50)])
    found = data(client, "near=LS1+2AB&need=asd&need=brick")
    assert set(found) == {"total", "page", "pages", "results", "facets", "messages"}
    assert (found["total"], found["page"], found["pages"]) == (1, 1, 1)
    assert found["results"][0]["url"] == "/services/swim/"
    assert found["results"][0]["distance"] == 0.69
    assert (found["results"][0]["needs"], found["results"][0]["all_needs"]) == (["asd"], False)
    assert set(found["facets"]) == {"need", "sector", "level", "cost", "route", "where", "day", "access"}
    assert found["facets"]["need"] == [{"value": "asd", "label": "ASD", "count": 1}]
    assert found["messages"] == ["We do not know one of the choices under Need, so we left it out."]


def test_an_empty_list_as_data(client: Client) -> None:
    found = data(client)
    assert (found["total"], found["page"], found["pages"], found["results"], found["messages"]) == (0, 1, 1, [], [])


def test_a_header_asks_for_data_too(client: Client) -> None:
    response = client.get(LIST, headers={"Accept": "application/json"})
    assert response.json()["total"] == 0
    assert "Accept" in response["Vary"], "a cache must not give a page to who asks for data"
    assert "Accept" in client.get(LIST)["Vary"]


def test_page_and_data_say_the_same(client: Client) -> None:
    for number in range(25):
        service(f"Club {number:02}", cost="free" if number % 2 else "paid")
    for query in ("", "page=2", "cost=free", "q=club+1"):
        shown, found = page(client, query), data(client, query)
        assert titles(shown) == [result["name"] for result in found["results"]]
        assert text(shown, "#results").startswith(f"{found['total']} service")


# As a page


def test_a_card_says_what_a_family_needs_to_choose(client: Client) -> None:
    service(
        "Swim club",
        summary="A club.",
        organisation=organisation("Swim for All"),
        level="targeted",
        routes="self",
        cost="free",
        minimum_age=5,
        maximum_age=11,
        status="temporarily closed",
        at=[location("Pool", 53.81, -1.50)],
    )
    card = text(page(client, "near=ls1"), ".lo-card")
    for said in ("Swim club", "Swim for All", "A club.", "5 to 11", "Pool", "under a mile", "Free", "SELF"):
        assert said in card
    assert "Closed for now" in card
    assert "Not yet checked" in card


def test_a_card_says_how_fresh_it_is(client: Client) -> None:
    service("Swim club")
    Publication.objects.update(last_checked="2025-09-14", review_date="2026-01-01")
    card = text(page(client), ".lo-card")
    assert "Last checked 14 September 2025" in card
    assert "May be out of date" in card


def test_what_the_public_may_not_find_is_not_there(client: Client) -> None:
    service("Runs")
    draft("Draft")
    service("Ended", status="defunct")
    service("Stopped", status="inactive")
    service("Withdrawn").unpublish()
    assert titles(page(client)) == ["Runs"]
    assert data(client)["total"] == 1


def test_what_was_asked_stays_in_the_form(client: Client) -> None:
    words(Need, "asd hi")
    shown = page(client, "q=swim&near=ls12ab&within=10&age=7&need=hi&sort=checked")
    assert {name: shown.select_one(f"#{name}")["value"] for name in ("q", "near", "age")} == {  # type: ignore[index]
        "q": "swim",
        "near": "ls12ab",
        "age": "7",
    }
    assert [option["value"] for option in shown.select("option[selected]")] == ["10", "checked"]
    assert [box["value"] for box in shown.select("input[type=checkbox][checked]")] == ["hi"]


def test_pages_of_twenty_keep_the_question(client: Client) -> None:
    for number in range(45):
        service(f"Club {number:02}")
    first, last = page(client, "q=club"), page(client, "q=club&page=3")
    assert (len(titles(first)), len(titles(last))) == (20, 5)
    assert text(last, "#results") == "45 services, page 3 of 3"
    assert "?q=club&page=2" in [link["href"] for link in first.select(".govuk-pagination a")]


def test_nothing_found_says_what_to_try(client: Client) -> None:
    words(Need, "asd")
    shown = page(client, "q=zumba&near=LS1&need=asd")
    assert "We found no service for this." in text(shown, "main")
    links = {link.get_text(): link["href"] for link in shown.select("main ul a")}
    assert links["Search without “zumba”"] == "?near=LS1&need=asd"
    assert links["anywhere"] == "?q=zumba&need=asd"


def test_taking_the_postcode_away_complains_of_nothing(client: Client) -> None:
    shown = page(client, "sort=distance&within=10")
    assert not shown.select(".govuk-error-summary")


# Bad input


PAGE_TEXT = "There is no such page of results"
BAD = {
    "a page of nought": ("page=0", 404, PAGE_TEXT),
    "a far page": ("page=1000000000", 404, PAGE_TEXT),
    "a page before the first": ("page=-1", 404, PAGE_TEXT),
    "a page in words": ("page=two", 404, PAGE_TEXT),
    "an emoji for a page": ("page=%F0%9F%98%80", 404, PAGE_TEXT),
    "a NUL for a page": ("page=%00", 404, PAGE_TEXT),
    "an endless page": (f"page={'9' * 10_000}", 404, PAGE_TEXT),
    "an unknown filter": ("need=brick", 200, "We do not know one of the choices under Need"),
    "several unknown filters": ("need=x&sector=x&cost=x&day=x", 200, "under Kind of help"),
    "a NUL in a filter": ("level=%00", 200, "under Who it is meant for"),
    "a long filter": (f"access={'x' * 10_000}", 200, "under Before you go"),
    "an emoji for a filter": ("route=%F0%9F%98%80", 200, "under How to get it"),
    "an unknown order": ("sort=price", 200, "We do not know that choice under order"),
    "an unknown distance": ("within=7", 200, "We do not know that choice under distance"),
    "a NUL for a distance": ("within=%00", 200, "We do not know that choice under distance"),
    "too old": ("age=26", 200, "Age must be a whole number from 0 to 25"),
    "not born": ("age=-1", 200, "Age must be a whole number from 0 to 25"),
    "an age in words": ("age=abc", 200, "Age must be a whole number from 0 to 25"),
    "half an age": ("age=7.5", 200, "Age must be a whole number from 0 to 25"),
    "a NUL for an age": ("age=%00", 200, "Age must be a whole number from 0 to 25"),
    "an endless age": (f"age={'1' * 10_000}", 200, "Age must be a whole number from 0 to 25"),
    "a postcode that we do not know": ("near=ZE1+0AA", 200, "We do not know the postcode ZE1 0AA: try"),
    "a neighbour's postcode": ("near=LS1+9ZZ", 200, "try the first half (LS1)"),
    "a town": ("near=Leeds", 200, "“Leeds” does not look like a postcode"),
    "an emoji for a postcode": ("near=%F0%9F%98%80", 200, "does not look like a postcode"),
    "a NUL in a postcode": ("near=LS1%00", 200, "The postcode held a character that we cannot read"),
    "a long postcode": (f"near={'x' * 10_000}", 200, "The postcode is too long"),
    "a long search": (f"q={'x' * 10_000}", 200, "Your search is too long"),
    "many long words": (f"q={'swim+' * 2000}", 200, "Your search is too long"),
    "a NUL in a search": ("q=swim%00", 200, "Your search held a character that we cannot read"),
}


@pytest.mark.parametrize("kind", BAD)
def test_bad_input_gives_a_page_with_a_message(client: Client, kind: str) -> None:
    query, status, message = BAD[kind]
    service("Swim club")
    assert message in text(page(client, query, status), "main")


@pytest.mark.parametrize("kind", BAD)
def test_bad_input_gives_data_with_a_message(client: Client, kind: str) -> None:
    query, status, message = BAD[kind]
    response = client.get(f"{LIST}?{query}&format=json")
    assert response.status_code == status
    said = " ".join(response.json()["messages"])
    assert said.startswith("There is no such page. There are 1.") if status == 404 else message in said


@pytest.mark.parametrize(
    "query",
    [
        "q=%F0%9F%8F%8A",
        "q=%25%27%22%5C_%28%29",
        "q=%FF%FE",
        "q=%ED%A0%80",
        "&&&=&=x&==",
        "q[]=x&q[a]=b",
        "utm_source=x&nonsense=1",
        "q=+&near=+&age=+&page=",
        "page=2&page=1",
        urlencode({"q": "' OR 1=1; --"}),
        "&".join(f"need=x{number}" for number in range(900)),
    ],
)
def test_other_nonsense_is_no_error(client: Client, query: str) -> None:
    service("Swim club")
    assert client.get(f"{LIST}?{query}").status_code == 200
    assert client.get(f"{LIST}?{query}&format=json").status_code == 200


def test_more_parameters_than_anybody_needs_are_refused(client: Client) -> None:
    query = "&".join(f"x{number}=1" for number in range(5000))
    assert client.get(f"{LIST}?{query}").status_code in (200, 400)


@pytest.mark.parametrize("name", ["q", "near", "age", "within", "sort", "need", "page", "format"])
def test_what_is_asked_comes_back_as_text(client: Client, name: str) -> None:
    response = client.get(LIST, {name: HOSTILE})
    shown = BeautifulSoup(response.content.decode(), "html.parser")
    assert not [script for script in shown.select("script") if "alert" in script.get_text()]
    assert not shown.select("img[onerror]")
    assert "<script>alert" not in response.content.decode()


@pytest.mark.parametrize("method", ["post", "put", "delete"])
def test_the_list_is_only_read(client: Client, method: str) -> None:
    assert getattr(client, method)(LIST).status_code == 405


# Cost and privacy


@pytest.mark.parametrize(
    "query", ["", "format=json", "near=LS1+2AB", "q=club&need=asd&age=7&day=MO", "need=asd&near=LS1"]
)
def test_many_services_take_no_more_queries_than_few(client: Client, query: str) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert "Club" in client.get(f"{LIST}?{query}").content.decode()
        return len(captured)

    def add(count: int) -> None:
        for _ in range(count):
            places = [location("Pool", 53.81, -1.50), location("Gym", 53.82, -1.50)]
            service("Club", needs="asd hi", routes="self open", level="targeted", days="MO,WE", has="hoist", at=places)

    add(5)
    few = queries()
    add(35)
    assert queries() == few
    assert few <= 20


@pytest.mark.parametrize("query", ["", "format=json", "page=9", "q=swim&near=LS1"])
def test_visitors_get_no_cookie(client: Client, query: str) -> None:
    response = client.get(f"{LIST}?{query}")
    assert not response.cookies
    assert not response.has_header("Set-Cookie")

"""Near lists hold what has a place within the distance; what needs no journey is one step away."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from localoffer.directory.tests.builders import location, service
from localoffer.places.models import Postcode

pytestmark = pytest.mark.django_db

LIST = "/services/"


@pytest.fixture(autouse=True)
def services() -> None:
    Postcode.objects.create(code="LS12AB", outcode="LS1", latitude=53.80, longitude=-1.50)
    service("Swim club", at=[location("Pool", 53.81, -1.50)])
    service("Chat", is_online=True, cost="free")
    service("Home visits", is_at_home=True)


def page(client: Client, query: str) -> BeautifulSoup:
    return BeautifulSoup(client.get(f"{LIST}?{query}").content.decode(), "html.parser")


def titles(shown: BeautifulSoup) -> list[str]:
    return [title.get_text() for title in shown.select(".lo-card__title")]


def said(shown: BeautifulSoup) -> list[str]:
    return [paragraph.get_text() for paragraph in shown.select("main p") if "no journey" in paragraph.get_text()]


def test_a_list_by_distance_says_how_many_need_no_journey(client: Client) -> None:
    shown = page(client, "near=LS1&within=5&sort=distance")
    assert titles(shown) == ["Swim club"]
    assert said(shown)[0].startswith("2 services need no journey: you use them online")
    link = shown.select_one("main p a[href*=where]")
    assert link is not None
    assert link["href"] == "?where=no-journey"
    assert titles(page(client, str(link["href"])[1:])) == ["Chat", "Home visits"]


@pytest.mark.parametrize(
    ("query", "count"),
    [("near=LS1&cost=free", 1), ("near=LS1&q=visits", 1), ("near=LS1&cost=paid", 0), ("", 0), ("where=no-journey", 0)],
)
def test_only_what_answers_the_rest_is_counted(client: Client, query: str, count: int) -> None:
    start = "1 service needs no journey: you use it online"
    assert [sentence.startswith(start) for sentence in said(page(client, query))] == [True] * count


def test_the_same_as_data(client: Client) -> None:
    near = client.get(f"{LIST}?near=LS1&format=json").json()
    assert [result["name"] for result in near["results"]] == ["Swim club"]
    assert [(option["value"], option["count"]) for option in near["facets"]["where"]] == [("no-journey", 2)]
    asked = client.get(f"{LIST}?where=no-journey&format=json").json()
    assert [result["name"] for result in asked["results"]] == ["Chat", "Home visits"]

"""The list of schools, as a page and as JSON, whatever is asked."""

from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

import pytest
from django.conf import LazySettings
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from localoffer.places.postcode import Postcode
from localoffer.schools.tests.builders import setting
from localoffer.schools.tests.published_offers import offer

pytestmark = pytest.mark.django_db


def many(count: int) -> None:
    for number in range(count):
        made = setting(
            name=f"School {number:03}",
            kinds=("mainstream", "resourced-provision"),
            needs=("asd", "hi"),
            latitude=53.8,
            longitude=-1.55,
        )
        offer(made, needs=("asd",), expertise=("asd", "hi"), access=("step-free",))


def page(client: Client, query: str = "", status: int = 200) -> str:
    answer = client.get(f"/schools/{query}")
    assert answer.status_code == status
    return answer.content.decode()


def data(client: Client, query: str = "", status: int = 200) -> dict[str, Any]:
    answer = client.get(f"/schools/?format=json&{query}")
    assert answer.status_code == status
    found: dict[str, Any] = answer.json()
    return found


def test_the_list_shows_what_where_and_for_whom(client: Client) -> None:
    setting(name="Example Primary", kinds=("mainstream", "resourced-provision"), needs=("asd",), urn=123456)
    text = page(client)
    for words in (
        "Example Primary",
        "/schools/123456/",
        "4 to 11",
        "LS1 3AD",
        "plain asd",
        "https://school.example.org/",
    ):
        assert words in text
    assert "1 school or college" in text


def test_nothing_found_says_what_to_do(client: Client) -> None:
    setting()
    text = page(client, "?q=zzz&need=asd")
    assert "We found no school or college for this" in text
    assert "/contact/" in text


def test_no_setting_at_all_is_no_error(client: Client) -> None:
    assert "0 schools and colleges" in page(client)


@pytest.mark.parametrize("rows", [5, 50])
def test_queries_do_not_grow_with_the_rows(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, rows: int
) -> None:
    Postcode.objects.create(code="LS13AD", outcode="LS1", latitude=53.8, longitude=-1.55)
    many(rows)
    with django_assert_num_queries(17):
        page(client)
    with django_assert_num_queries(18):
        page(client, "?near=LS1+3AD&phase=primary&need=asd")
    with django_assert_num_queries(17):
        data(client)


def test_who_published_an_offer_is_said_on_the_card_and_in_the_data(client: Client) -> None:
    offer(setting(name="A"), published_at=datetime(2026, 9, 1, 23, 30, tzinfo=UTC))
    setting(name="B")
    assert "Published on 2 September 2026" in page(client)
    assert [each["offer_published"] for each in data(client)["results"]] == ["2026-09-02", None]
    assert data(client)["facets"]["offer"] == [
        {"value": "published", "label": "It has published its offer here", "count": 1}
    ]


def test_filters_by_offer_say_whom_they_can_find(client: Client) -> None:
    silent = "Only schools that have published their offer here can be found by this."
    setting()
    assert silent not in page(client)
    offer(setting(), access=("step-free",))
    assert page(client).count(silent) == 2
    assert "Others may do the same without saying so here" in page(client, "?access=step-free")


def test_an_invented_school_is_marked(client: Client) -> None:
    setting(name="Example", is_example=True)
    assert "lo-tag--example" in page(client)
    assert data(client)["results"][0]["is_example"] is True


def test_no_invented_school_without_a_demonstration(client: Client, settings: LazySettings) -> None:
    setting(name="Example", is_example=True)
    settings.DEMONSTRATION = False
    assert data(client)["total"] == 0


def test_pages_of_twenty(client: Client) -> None:
    many(41)
    assert "page 3 of 3" in page(client, "?page=3")
    assert "School 040" in page(client, "?page=3")


@pytest.mark.parametrize("number", ["0", "4", "1000000000", "-1", "x", "%00", "9" * 100, "²"])
def test_a_page_that_is_not_there_says_how_many_there_are(client: Client, number: str) -> None:
    many(41)
    assert "This list has 3 pages" in page(client, f"?page={quote(number, safe='%')}", status=404)
    assert data(client, f"page={quote(number, safe='%')}", status=404)["pages"] == 3


def test_the_same_as_json(client: Client) -> None:
    Postcode.objects.create(code="LS13AD", outcode="LS1", latitude=53.8, longitude=-1.55)
    setting(urn=123456, name="Example", needs=("asd",), latitude=53.81, longitude=-1.55)
    found = data(client, "near=LS1+3AD")
    assert (found["total"], found["page"], found["pages"]) == (1, 1, 1)
    (result,) = found["results"]
    assert result["id"] == "123456"
    assert result["name"] == "Example"
    assert result["url"] == "/schools/123456/"
    assert result["distance"] == pytest.approx(0.69, abs=0.02)
    assert result["needs"] == ["asd"]
    assert {"value": "asd", "label": "plain asd", "count": 1} in found["facets"]["need"]
    assert found["messages"] == []


def test_json_by_its_header(client: Client) -> None:
    answer = client.get("/schools/", headers={"accept": "application/json"})
    assert answer.headers["Content-Type"] == "application/json"


def test_without_a_place_there_is_no_distance(client: Client) -> None:
    setting()
    assert data(client)["results"][0]["distance"] is None


@pytest.mark.parametrize("words", ["“St Peter’s”", '"St Peter\'s"', "st peters", "‘St. Peter’s’"])
def test_a_name_is_found_with_any_quotation_marks(client: Client, words: str) -> None:
    setting(name="St Peter's School")
    setting(name="St Paul’s School")
    assert [each["name"] for each in data(client, f"q={quote(words)}")["results"]] == ["St Peter's School"]


def test_nearest_first_without_a_place_is_no_error(client: Client) -> None:
    setting()
    assert "do not know that choice" not in page(client, "?sort=distance")


def test_nursery_classes_are_named_on_the_card(client: Client) -> None:
    setting(kinds=("mainstream", "early-years"), has_nursery=True)
    text = page(client, "?kind=early-years")
    assert "Nursery classes" in text
    assert "1 school or college" in text


HOSTILE = [
    "near=XX1+1XX",
    "near=%00",
    "q=%00",
    "q=" + "a" * 10_000,
    "q=%F0%9F%99%82",
    "q=%27%3B+DROP+TABLE+schools_setting%3B--",
    "q=%3Cscript%3Ealert(1)%3C/script%3E",
    "phase=%FF%FE",
    "need=zzz&need=asd",
    "kind[]=special",
    "within=1e309",
    "sort=__proto__",
    "%00=%00",
    "q=%25&q=_",
]


@pytest.mark.parametrize("query", HOSTILE)
def test_bad_input_gets_a_page_and_json(client: Client, query: str) -> None:
    setting(needs=("asd",))
    assert "<script>alert" not in page(client, f"?{query}")
    data(client, query)


def test_what_was_left_out_is_said(client: Client) -> None:
    assert "We do not know the postcode XX1 1XX: try" in page(client, "?near=XX1+1XX")
    assert data(client, "need=zzz")["messages"]


def test_outside_the_area_and_to_close_are_marked(client: Client) -> None:
    setting(la_code="380", status="open-proposed-to-close")
    text = page(client)
    assert "Outside this area" in text
    assert "Proposed to close" in text


def test_only_reading(client: Client) -> None:
    assert client.post("/schools/").status_code == 405

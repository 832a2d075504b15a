"""An offer as data, and the schema that says what it means."""

import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from localoffer.schools.offer_json import offer_json, offer_schema
from localoffer.schools.parts.part_kind import PART_KINDS
from localoffer.schools.school_offer import OfferAnswer, SchoolOffer
from localoffer.schools.tests.builders import setting
from localoffer.schools.tests.json_schema import faults
from localoffer.schools.tests.offer_builders import offer_template, school_offer

pytestmark = pytest.mark.django_db


@pytest.fixture
def offer() -> SchoolOffer:
    return school_offer(setting(urn=123456, name="Example School"))


def test_it_is_as_its_schema_says(offer: SchoolOffer) -> None:
    assert faults(offer_json(offer), offer_schema()) == []


def test_an_offer_of_which_little_is_known_is_too() -> None:
    bare = setting(website="", telephone="", postcode="", kinds=(), phase="not-applicable")
    offer = school_offer(bare, own_page="", template=offer_template(is_confirmed=False), is_example=True)
    OfferAnswer.objects.filter(offer=offer).delete()
    made = offer_json(SchoolOffer.objects.with_everything().get(pk=offer.pk))
    assert faults(made, offer_schema()) == []
    assert (made["own_page"], made["answers"], made["is_example"]) == (None, [], True)


def test_it_says_everything(offer: SchoolOffer) -> None:
    made = offer_json(offer)
    assert made["own_page"] == "https://school.example.org/send/"
    assert made["licence"]["name"] == "Open Government Licence v3.0"
    assert made["published_at"] == "2026-11-05T09:00:00+00:00"
    assert made["renew_by"] == "2999-09-01"
    assert made["template"]["version"] == "2026"
    first, second, third = made["answers"]
    assert (first["question"], first["number"], first["text"]) == (
        "Who is who?",
        1,
        "Ask for the SENCo first. She listens.",
    )
    assert [each["number"] for each in first["headings"]] == [1]
    assert first["parts"][0]["headings"] == [{"identifier": "heading-2", "number": 2, "title": "Heading 2"}]
    assert second["parts"][0]["headings"] == []
    assert first["parts"][0]["rows"] == [
        {
            "identifier": "senco",
            "label": "The SENCo",
            "said": {"name": "A Example", "telephone": "0113 496 0101", "email": "s@example.org"},
        }
    ]
    assert second["parts"][1]["said"] == {"needs": ["asd", "unheard-of"]}
    assert third["parts"][0]["said"] == {"features": ["step-free"], "text": "One lift."}
    assert made["access"] == [{"identifier": "step-free", "label": "Step-free way in"}]


def test_the_check_of_these_tests_finds_faults(offer: SchoolOffer) -> None:
    good = offer_json(offer)
    changes: tuple[dict[str, Any], ...] = (
        {"number": "1"},
        {"number": 0},
        {"renew_by": None},
        {"version": "2.0"},
        {"extra": 1},
        {"is_example": 1},
        {"id": "nowhere"},
        {"answers": [{}]},
    )
    for change in changes:
        assert faults({**copy.deepcopy(good), **change}, offer_schema()), change
    assert faults({}, offer_schema())


def described(schema: Any, at: str = "") -> Iterator[str]:
    """Every name of the schema that nothing describes."""
    if isinstance(schema, list):
        for each in schema:
            yield from described(each, at)
    if isinstance(schema, dict):
        for name, inner in {**schema.get("properties", {}), **schema.get("$defs", {})}.items():
            if "description" not in inner and "$ref" not in inner:
                yield f"{at}/{name}"
            yield from described(inner, f"{at}/{name}")
        if "items" in schema:
            yield from described(schema["items"], at)


def test_every_name_is_described_and_every_kind_of_part_is_known() -> None:
    schema = offer_schema()
    assert list(described(schema)) == []
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$defs"]["part"]["properties"]["kind"]["enum"] == list(PART_KINDS)
    fields = {field for kind in PART_KINDS.values() for field in kind.fields}
    assert set(schema["$defs"]["said"]["properties"]) == fields


@pytest.mark.usefixtures("offer")
def test_both_are_served_to_pages_of_any_website(client: Client, settings: Any) -> None:
    data, schema = client.get("/schools/123456/offer/data/"), client.get("/school-offers/schema.json")
    assert data["Content-Type"] == "application/json"
    assert schema["Content-Type"] == "application/schema+json"
    for answer in (data, schema):
        assert answer["Access-Control-Allow-Origin"] == "*"
        assert not answer.cookies
    made = json.loads(data.content)
    assert made["$schema"] == json.loads(schema.content)["$id"] == f"{settings.SITE_URL}/school-offers/schema.json"
    assert made["id"] == f"{settings.SITE_URL}/schools/123456/offer/data/"
    assert "Access-Control-Allow-Origin" not in client.get("/schools/123456/")


def test_without_an_offer_it_says_so(client: Client) -> None:
    setting(urn=123456)
    answer = client.get("/schools/123456/offer/data/")
    assert answer.status_code == 404
    assert "There is no published offer" in answer.json()["messages"][0]
    assert answer["Access-Control-Allow-Origin"] == "*"


@pytest.mark.usefixtures("offer")
def test_its_queries_do_not_depend_on_how_much_it_says(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(10):
        client.get("/schools/123456/offer/data/")

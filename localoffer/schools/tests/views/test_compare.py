"""The comparison as a page, and in other formats, whatever is asked."""

import pytest
from django.conf import LazySettings
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from localoffer.places.postcode import Postcode
from localoffer.schools.tests.builders import setting
from localoffer.schools.tests.published_offers import contact_parts, offer

pytestmark = pytest.mark.django_db


def page(client: Client, query: str = "") -> str:
    answer = client.get(f"/schools/compare/?{query}")
    assert answer.status_code == 200
    assert not answer.cookies
    return " ".join(answer.content.decode().split())


@pytest.fixture
def two() -> str:
    senco = contact_parts(senco={"name": "A Teacher", "email": "senco@example.org"})
    offer(setting(urn=200001, name="Ash School"), {"concerns": ("Ring us.", senco)}, needs=("asd",))
    offer(setting(urn=200002, name="Beech School"), {"concerns": "Write to us.", "support": "We help."})
    return "urn=200001&urn=200002"


def test_question_by_question_with_a_chooser(client: Client, two: str) -> None:
    text = page(client, two)
    assert "Compare Ash School and Beech School" in text
    assert 'href="#about-concerns"' in text
    assert 'id="about-concerns"' in text
    assert text.index("Ring us.") < text.index("Write to us.") < text.index("We help.")
    assert text.count("It has not answered this question.") == 1
    assert 'href="mailto:senco@example.org"' in text


def test_one_is_taken_away_and_one_added_by_links(client: Client, two: str) -> None:
    setting(urn=200003, name="Cedar School")
    text = page(client, f"{two}&q=cedar")
    assert 'href="/schools/compare/?urn=200002"' in text
    assert 'href="/schools/compare/?urn=200001&amp;urn=200002&amp;urn=200003"' in text
    assert "found no other" in page(client, f"{two}&q=nothing")


def test_nothing_chosen_says_how_to_choose(client: Client) -> None:
    text = page(client)
    assert "Name of a school or college" in text
    assert 'href="/schools/"' in text


def test_a_school_without_an_offer_says_what_to_do(client: Client, two: str) -> None:
    setting(urn=200003, name="Cedar School")
    text = page(client, f"{two}&urn=200003")
    assert "Cedar School has not published an offer here" in text
    assert "/core-offer/" in text


def test_four_are_as_many_as_can_be_shown(client: Client) -> None:
    for number in range(5):
        setting(urn=200010 + number)
    text = page(client, "&".join(f"urn={200010 + number}" for number in range(5)))
    assert "take one away first" in text
    assert "We left out" in text
    assert 'name="q"' not in text.split("<main", 1)[1]


def test_an_invented_school_is_marked(client: Client, settings: LazySettings) -> None:
    offer(setting(urn=900001, name="Example School", is_example=True), {"concerns": "Ring."})
    text = page(client, "urn=900001")
    assert "The schools that are marked as examples are invented" in text
    assert "lo-tag--example" in text
    settings.DEMONSTRATION = False
    assert "We know no school or college with the number 900001" in page(client, "urn=900001")


@pytest.mark.parametrize("answered", [1, 3])
def test_queries_do_not_grow(client: Client, django_assert_num_queries: DjangoAssertNumQueries, answered: int) -> None:
    Postcode.objects.create(code="LS13AD", outcode="LS1", latitude=53.8, longitude=-1.55)
    said = dict.fromkeys(["concerns", "support", "contacts"][:answered], "Words.")
    for number in range(4):
        offer(setting(urn=200010 + number), said, needs=("asd", "hi"), access=("hoist",))
    with django_assert_num_queries(15):
        page(client, "near=LS1&" + "&".join(f"urn={200010 + number}" for number in range(4)))


@pytest.mark.parametrize(
    "query",
    ["urn=%00", "urn=%FF%FE", f"urn={'1' * 5000}", "q=%00&near=%00", f"q={'a' * 10_000}", "urn[]=1", "urn=<script>"],
)
def test_nothing_asked_can_fail(client: Client, query: str) -> None:
    assert "<script>alert" not in page(client, query)
    assert client.get(f"/schools/compare/formats/print/?{query}").status_code == 200


def test_only_reading(client: Client) -> None:
    assert client.post("/schools/compare/").status_code == 405


def test_schools_and_the_list_lead_to_it(client: Client, two: str) -> None:
    assert 'href="/schools/compare/?urn=200001"' in client.get("/schools/200001/").content.decode()
    text = client.get("/schools/").content.decode()
    assert 'action="/schools/compare/"' in text
    assert 'value="200001" form="compare"' in text


def test_it_leads_to_its_formats(client: Client, two: str) -> None:
    assert "/schools/compare/formats/?urn=200001&amp;urn=200002" in page(client, two)
    assert client.get(f"/schools/compare/formats/?{two}").status_code == 200
    assert client.get(f"/schools/compare/formats/word/?{two}").status_code == 200

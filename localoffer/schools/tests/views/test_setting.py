"""The page of a school, open or closed."""

import json
import re
from datetime import date

import pytest
from django.conf import LazySettings
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from localoffer.schools.tests.builders import setting
from localoffer.schools.tests.published_offers import contact_parts, offer

pytestmark = pytest.mark.django_db


def page(client: Client, urn: int = 123456, status: int = 200) -> str:
    answer = client.get(f"/schools/{urn}/")
    assert answer.status_code == status
    return answer.content.decode()


def test_the_website_and_the_answers_come_first(client: Client) -> None:
    setting(urn=123456, name="Example Primary", website="https://school.example.org/", needs=("asd",))
    text = page(client)
    order = ["<h1", "https://school.example.org/", "What kind of school is it?", "Whom do I ring?", "Where it is"]
    places = [text.index(words, text.index("<h1")) for words in order]
    assert places == sorted(places)
    assert "We do not yet have the address of this school’s SEND page" in text
    assert "This school has not published its offer here yet" in text
    assert "/core-offer/" in text
    assert 'Do you work for this school? <a class="govuk-link" href="/school-offers/template/">' in text
    assert "Report something wrong" in text


def test_a_link_is_a_link(client: Client) -> None:
    setting(urn=123456)
    text = page(client)
    assert '<a class="govuk-button"' in text
    assert 'role="button"' not in text


def test_the_send_page_is_linked(client: Client) -> None:
    setting(urn=123456, own_page="https://school.example.org/send/")
    assert 'href="https://school.example.org/send/"' in page(client)


def test_an_own_page_that_officers_corrected_since_is_the_one_that_all_are_led_to(client: Client) -> None:
    made = setting(urn=123456)
    offer(made, {"support": "We help."}, own_page="https://school.example.org/dead/")
    made.own_page = "https://school.example.org/send/"
    made.save()
    for address in ("", "offer/", "offer/leaflet/", "offer/data/"):
        told = client.get(f"/schools/123456/{address}").content.decode()
        assert "https://school.example.org/send/" in told
        assert "/dead/" not in told


def test_search_engines_are_told(client: Client) -> None:
    setting(urn=123456, name="</script><b>Example")
    text = page(client)
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
    assert found
    assert json.loads(found[1])["name"] == "</script><b>Example"
    assert "<b>Example" not in text


def test_who_to_contact_stands_at_the_top_with_links(client: Client) -> None:
    senco = contact_parts(senco={"name": "A Teacher", "telephone": "0113 496 0002", "email": "senco@example.org"})
    offer(setting(urn=123456), {"concerns": ("Ask her.", senco)})
    text = page(client)
    assert text.count('href="tel:01134960002"') >= 2
    assert 'href="mailto:senco@example.org"' in text
    assert text.index("A Teacher") < text.index("Where it is")
    assert "lo-contact__name" in text
    assert "Do you work for" not in text


def test_without_an_offer_the_office_is_whom_to_ring(client: Client) -> None:
    setting(urn=123456, telephone="0113 496 0123")
    text = page(client)
    assert 'href="tel:01134960123"' in text
    assert "lo-contact__name" not in text


def test_an_invented_school_says_so_first(client: Client) -> None:
    setting(urn=900001, is_example=True)
    text = page(client, 900001)
    assert text.index("is invented") < text.index("<h1")
    assert "No register knows it" in text


def test_an_invented_school_is_not_there_without_a_demonstration(client: Client, settings: LazySettings) -> None:
    made = setting(urn=900001, is_example=True)
    assert made.publication_is_public()
    settings.DEMONSTRATION = False
    page(client, 900001, status=404)
    assert not made.publication_is_public()


@pytest.mark.parametrize("needs", [(), ("asd", "hi", "pd", "vi", "sld")])
def test_queries_do_not_grow(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, needs: tuple[str, ...]
) -> None:
    setting(urn=123456, needs=needs, kinds=("mainstream", "resourced-provision"))
    with django_assert_num_queries(5):
        page(client)


def test_a_closed_one_says_so_and_where_to_look(client: Client) -> None:
    setting(urn=123456, name="Old School", status="closed", close_date=date(2026, 8, 31), postcode="LS1 3AD")
    setting(urn=123457, name="New Academy", postcode="LS1 3AD")
    setting(urn=123458, name="Elsewhere School", postcode="LS2 9AA")
    text = page(client, status=410)
    assert "Old School has closed" in text
    assert "31 August 2026" in text
    assert "/schools/123457/" in text
    assert "Elsewhere School" not in text


def test_a_closed_one_without_postcode_or_date(client: Client) -> None:
    setting(urn=123456, status="closed", postcode="", town="")
    setting(urn=123457, postcode="", name="Also without")
    assert "Also without" not in page(client, status=410)


def test_one_that_is_to_open_has_not_closed(client: Client) -> None:
    setting(urn=123456, name="Future School", status="proposed-to-open")
    text = page(client, status=410)
    assert "is not open yet" in text
    assert "has closed" not in text


@pytest.mark.parametrize("address", ["/schools/999999/", "/schools/x/", "/schools/99999999999999999999999/"])
def test_what_was_never_there_is_not_found(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


def test_only_reading(client: Client) -> None:
    setting(urn=123456)
    assert client.post("/schools/123456/").status_code == 405

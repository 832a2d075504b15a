"""The pages of one offer: whole, as a leaflet and for a frame."""

import re

import pytest
from django.conf import LazySettings
from django.test import Client

from localoffer.schools.school_offer import SchoolOffer
from localoffer.schools.tests.builders import setting
from localoffer.schools.tests.offer_builders import school_offer

pytestmark = pytest.mark.django_db
PAGES = ("", "leaflet/", "embed/")


@pytest.fixture
def offer() -> SchoolOffer:
    return school_offer(setting(urn=123456, name="Example School"))


def page(client: Client, below: str, status: int = 200) -> str:
    answer = client.get(f"/schools/123456/offer/{below}")
    assert answer.status_code == status
    return answer.content.decode()


@pytest.mark.usefixtures("offer")
@pytest.mark.parametrize("below", PAGES)
def test_each_says_the_answers_under_one_h1_and_sets_no_cookie(client: Client, below: str) -> None:
    assert page(client, below).count("<h1") == 1
    assert "Ask for the SENCo first." in page(client, below)
    assert not client.cookies


@pytest.mark.parametrize("below", PAGES)
def test_without_an_offer_there_is_nothing(client: Client, below: str) -> None:
    setting(urn=123456)
    assert "Ask for the SENCo first." not in page(client, below, 404)
    assert client.get(f"/schools/999999999999999999999/offer/{below}").status_code == 404


@pytest.mark.parametrize("below", ["", "leaflet/"])
def test_an_open_school_without_an_offer_has_a_way_on(client: Client, below: str) -> None:
    setting(urn=123456, name="Example School", own_page="https://school.example.org/send/")
    shown = page(client, below, 404)
    assert "Example School has no offer here now" in shown
    assert 'href="/schools/123456/"' in shown
    assert 'href="https://school.example.org/send/"' in shown


@pytest.mark.parametrize(("below", "status"), [("", 410), ("leaflet/", 410), ("embed/", 404), ("data/", 404)])
def test_of_a_school_that_closed_there_is_nothing_but_the_way_on(
    client: Client, below: str, status: int, offer: SchoolOffer
) -> None:
    offer.setting.status = "closed"
    offer.setting.successor = setting(urn=123457, name="New School")
    offer.setting.save()
    shown = page(client, below, status)
    assert "Ask for the SENCo first." not in shown
    assert ("New School" in shown) == (status == 410)


@pytest.mark.parametrize(("status", "told"), [("open", "what we know of"), ("closed", "See what became of")])
def test_a_frame_without_an_offer_leads_to_the_page_of_its_school(
    client: Client, settings: LazySettings, status: str, told: str
) -> None:
    setting(urn=123456, name="Example School", status=status)
    shown = page(client, "embed/", 404)
    assert told in shown
    assert f'href="{settings.SITE_URL}/schools/123456/"' in shown
    assert f'href="{settings.SITE_URL}/schools/"' in client.get("/schools/999999/offer/embed/").content.decode()


@pytest.mark.usefixtures("offer")
def test_the_whole_offer_leads_to_its_formats_and_its_leaflet(client: Client) -> None:
    whole = page(client, "")
    assert 'href="/schools/123456/offer/formats/"' in whole
    assert 'href="/schools/123456/offer/leaflet/"' in whole
    assert 'href="/schools/123456/offer/leaflet/formats/"' in page(client, "leaflet/")
    assert '<a class="govuk-link" href="#question-2">How do you train your staff?</a>' in whole


@pytest.mark.usefixtures("offer")
def test_any_website_may_hold_the_frame_and_no_other_page(client: Client) -> None:
    frame = client.get("/schools/123456/offer/embed/")
    assert "X-Frame-Options" not in frame
    policy = frame["Content-Security-Policy"]
    assert "frame-ancestors *" in policy
    assert "script-src 'none'" in policy
    for address in ("/schools/123456/", "/schools/123456/offer/", "/schools/123456/offer/leaflet/", "/admin/login/"):
        other = client.get(address)
        assert other["X-Frame-Options"] == "SAMEORIGIN"
        assert "frame-ancestors 'self'" in other["Content-Security-Policy"]


@pytest.mark.usefixtures("offer")
def test_the_frame_has_no_script_no_header_and_one_line_of_ours(client: Client, settings: LazySettings) -> None:
    frame = page(client, "embed/")
    assert not re.search(r"<script|<style|style=|onclick|<header|<footer|<nav", frame)
    assert frame.startswith("<!DOCTYPE html>")
    assert '<html lang="en-GB">' in frame
    assert "<title>What Example School offers</title>" in frame
    assert f'From the <a href="{settings.SITE_URL}/schools/123456/">{settings.AUTHORITY.site_name}</a>' in frame


def test_a_frame_whose_offer_was_taken_back_says_so_and_may_still_be_shown(client: Client) -> None:
    setting(urn=123456)
    answer = client.get("/schools/123456/offer/embed/")
    assert "No offer is published here" in answer.content.decode()
    assert "frame-ancestors *" in answer["Content-Security-Policy"]


def test_words_are_escaped(client: Client, offer: SchoolOffer) -> None:
    answer = offer.answers.all()[0]
    answer.text = "<img src=x onerror=alert(1)> <b>bold</b>"
    answer.save()
    for below in PAGES:
        assert "<img src=x" not in page(client, below)
        assert "&lt;b&gt;bold" in page(client, below)

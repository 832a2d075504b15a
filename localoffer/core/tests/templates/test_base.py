from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import RequestFactory

from localoffer.core.authority import Authority
from localoffer.core.tests.rendering import drawn, one, words

PAGE = '{% extends "base.html" %}{% block main %}<h1>Swimming</h1>{% endblock %}'

pytestmark = pytest.mark.urls("localoffer.core.tests.addresses")


def page(**context: Any) -> BeautifulSoup:
    return drawn(PAGE, **{"request": RequestFactory().get("/services/swimming/"), **context})


def test_a_page_has_its_landmarks_and_one_heading() -> None:
    made = page()
    for landmark in ("header", "main#main-content", "footer.lo-footer", 'nav[aria-label="Main"]', "h1"):
        one(made, landmark)
    assert one(made, ".govuk-skip-link")["href"] == "#main-content"


def test_nothing_comes_from_elsewhere_and_no_script_stands_in_the_page() -> None:
    made = page()
    loaded = [element.get("src") or element.get("href") for element in made.select("script, link, img")]
    assert loaded
    assert all(str(address).startswith("/") for address in loaded)
    assert [script for script in made.select("script") if script.string] == []
    assert [element for element in made.find_all() if "style" in element.attrs] == []


def test_nothing_claims_to_be_central_government() -> None:
    text = str(page()).lower()
    assert "gov.uk" not in text.replace("leeds.gov.uk", "")
    assert "crown" not in text


def test_search_works_from_every_page_without_scripts() -> None:
    form = one(page(), "header form")
    field = one(form, "input")
    assert (form["action"], form["method"], field["name"]) == ("/services/", "get", "q")
    assert one(form, "label")["for"] == field["id"]


def test_a_page_can_leave_out_the_search_in_its_header() -> None:
    made = drawn('{% extends "base.html" %}{% block header_search %}{% endblock %}')
    assert made.select("header form") == []


@pytest.mark.parametrize(
    ("path", "current"), [("/services/", "page"), ("/services/swimming/", "true"), ("/schools/", None)]
)
def test_the_navigation_shows_where_we_are(path: str, current: str | None) -> None:
    link = one(page(request=RequestFactory().get(path)), '.lo-navigation a[href="/services/"]')
    assert link.get("aria-current") == current


@pytest.mark.parametrize(
    "address",
    ["/accessibility-statement/", "/privacy/", "/contact/", "/without-the-internet/", "/data-and-licences/"],
)
def test_the_footer_leads_to_what_every_page_must_offer(address: str) -> None:
    one(page(), f'footer a[href="{address}"]')


def test_the_authority_is_named_and_linked(settings: Any) -> None:
    made = page()
    assert settings.AUTHORITY.name in words(one(made, ".lo-header__home"))
    one(made, f'footer a[href="{settings.AUTHORITY.url}"]')


def test_a_logo_takes_the_place_of_the_name(settings: Any) -> None:
    given = {field: getattr(settings.AUTHORITY, field) for field in Authority.__dataclass_fields__}
    made = page(authority=Authority(**{**given, "logo": "authority/logo.svg"}))
    logo = one(made, ".lo-header img")
    assert (logo["alt"], str(logo["src"]).endswith("authority/logo.svg")) == (settings.AUTHORITY.name, True)


@pytest.mark.parametrize("demonstration", [True, False])
def test_only_a_demonstration_says_that_it_is_one(demonstration: bool) -> None:
    assert ("marked as examples are invented" in words(page(demonstration=demonstration))) is demonstration


def test_the_language_of_the_page_and_of_what_it_holds() -> None:
    made = page(lang="pl")
    assert (one(made, "html")["lang"], one(made, "main")["lang"]) == ("en-GB", "pl")
    assert "lang" not in one(page(), "main").attrs

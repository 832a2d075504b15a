import pytest
from django.conf import LazySettings

from localoffer.comments.publication_named import page_number, publication_named
from localoffer.comments.tests import builders
from localoffer.publishing.publication import Publication

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(settings: LazySettings) -> Publication:
    settings.SITE_URL = "https://offer.example.org"
    return builders.publication(address="/services/swimming/", title="Swimming")


@pytest.mark.parametrize(
    "text",
    [
        "It is about https://offer.example.org/services/swimming/.",
        "(see https://offer.example.org/services/swimming/?page=2#costs)",
        "<https://offer.example.org/services/swimming/>",
        "HTTP://OFFER.example.org/services/swimming is wrong",
        "offer.example.org/services/swimming/",
        "https://elsewhere.example.org/x and https://offer.example.org/services/swimming/",
    ],
)
def test_an_address_of_this_site(page: Publication, text: str) -> None:
    assert publication_named(subject="", text=text) == page


@pytest.mark.parametrize(
    "text",
    [
        "https://elsewhere.example.org/services/swimming/",
        "https://offer.example.org.evil.example.org/services/swimming/",
        "somebody@offer.example.org/services/swimming/",
        "https://offer.example.org/nowhere/",
        "https://offer.example.org/",
        "https://[offer.example.org/services/swimming/",
        "",
    ],
)
def test_any_other_address_names_nothing(page: Publication, text: str) -> None:
    builders.publication(address="/", title="Start page")
    assert publication_named(subject="", text=text) is None


@pytest.mark.parametrize("before", ["page number ", "Page: ", "page ", "number ", "no. ", "Dear all\n  "])
def test_the_number_that_paper_forms_print(page: Publication, before: str) -> None:
    after = "" if before.startswith("Dear") else " is wrong"
    assert publication_named(subject="", text=f"{before}{page_number(page)}{after}\nYours") == page


def test_a_number_in_the_subject_line(page: Publication) -> None:
    assert publication_named(subject=f"Comment on {page_number(page)}", text="") == page


def test_a_number_within_a_sentence_may_be_of_something_else(page: Publication) -> None:
    assert publication_named(subject="", text=f"I lost my {page_number(page)} and my job.") is None


def test_what_is_not_public_is_not_named(page: Publication) -> None:
    hidden = builders.publication(address="/services/secret/", is_public=False)
    assert publication_named(subject=page_number(hidden), text="https://offer.example.org/services/secret/") is None
    assert publication_named(subject="P999999999", text="") is None

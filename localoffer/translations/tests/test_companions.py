"""What the page of other formats offers."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from localoffer.translations.companions import companions_of
from localoffer.translations.models import BslVideo, Translation
from localoffer.translations.tests.builders import change_english, film, page, published, started

pytestmark = pytest.mark.django_db


def test_films_come_first_then_languages_by_their_english_names() -> None:
    about = page()
    for tag in ("ur", "pl"):
        published(about, tag)
    film(about)
    links = companions_of(about)
    assert [link.label for link in links] == ["British Sign Language", "polski", "اردو"]
    assert [link.label_in_english for link in links] == ["", "Polish", "Urdu"]
    assert links[2].address == f"{about.address}formats/in/ur/"
    assert links[2].language == "ur"
    assert "Translated by Sample Translations" in links[2].says


def test_those_that_are_behind_say_so() -> None:
    about = page()
    published(about)
    film(about)
    assert [link.is_behind for link in companions_of(about)] == [False, False]
    change_english(about, summary="Something else.")
    assert [link.is_behind for link in companions_of(about)] == [True, True]


def test_an_example_says_so() -> None:
    about = page()
    published(about)
    film(about)
    Translation.objects.update(is_example=True)
    BslVideo.objects.update(is_example=True)
    assert all("An example" in link.says for link in companions_of(about))


def test_drafts_are_not_offered() -> None:
    about = page()
    started(about)
    assert companions_of(about) == []


def test_a_page_without_any_asks_twice_and_more_languages_ask_no_more() -> None:
    about = page()
    with CaptureQueriesContext(
        connection,
    ) as none:
        companions_of(about)
    assert len(none) == 2
    published(about, "ur")
    with CaptureQueriesContext(connection) as one:
        companions_of(about)
    published(about, "pl")
    with CaptureQueriesContext(connection) as two:
        companions_of(about)
    assert len(one) == len(two)

"""The page of a film in British Sign Language."""

import pytest
from bs4 import BeautifulSoup, Tag
from django.test import Client

from localoffer.translations.models import BslVideo
from localoffer.translations.tests.builders import change_english, film, take_off_the_site

pytestmark = pytest.mark.django_db


def shown(of: BslVideo) -> Tag:
    answer = Client().get(of.get_absolute_url())
    assert answer.status_code == 200
    main = BeautifulSoup(answer.content, "html.parser").main
    assert main
    return main


def test_it_says_what_the_film_is_and_links_to_it() -> None:
    main = shown(film())
    assert "Signed by Sample Signing Studio. 3 minutes 20 seconds." in main.text
    assert "films.example.org" in main.text
    link = main.select_one("a.govuk-button")
    assert link
    assert link["href"] == "https://films.example.org/splash"
    assert "noopener" in link["rel"]
    assert not main.select("iframe, video, embed, object")


def test_behind_it_says_so() -> None:
    made = film()
    assert "has changed since" not in shown(made).text
    change_english(made.publication, summary="Something else.")
    assert "The page has changed since this film was made" in shown(made).text


def test_an_example_says_that_there_is_nothing_to_watch() -> None:
    made = film()
    BslVideo.objects.update(is_example=True)
    assert "There is nothing to watch" in shown(made).text


def test_a_draft_and_one_of_a_hidden_page_are_not_there() -> None:
    made = film()
    take_off_the_site(made.publication)
    assert Client().get(made.get_absolute_url()).status_code == 404
    BslVideo.objects.update(state="draft")
    assert Client().get(made.get_absolute_url()).status_code == 404

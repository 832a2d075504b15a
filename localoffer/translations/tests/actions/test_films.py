"""Films are noted, published, compared and removed."""

from dataclasses import replace

import pytest
from django.core.exceptions import ValidationError

from localoffer.publishing.record import record_of
from localoffer.translations.actions.films import confirm_film, keep_film, publish_film, remove_film
from localoffer.translations.actions.start import SourceGone
from localoffer.translations.models import BslVideo
from localoffer.translations.tests.builders import FILM, change_english, film, page, person, take_off_the_site

pytestmark = pytest.mark.django_db


def is_behind(of: BslVideo) -> bool:
    of.refresh_from_db()
    record = record_of(of.publication)
    assert record
    return of.is_behind(record.to_document())


def test_a_page_has_one_film_and_another_address_changes_it() -> None:
    about = page()
    first = keep_film(publication=about, film=FILM, by=None)
    second = keep_film(publication=about, film=replace(FILM, link="https://films.example.org/new"), by=None)
    assert (first.pk, second.link) == (second.pk, "https://films.example.org/new")


@pytest.mark.parametrize(
    "link",
    [
        "http://films.example.org/a",
        "javascript:alert(1)",
        "films.example.org/a",
        "https://",
        "https://someone:secret@films.example.org/a",
        "https://films.example.org/a b",
        "https://films.example.org/\na",
    ],
)
def test_an_address_that_is_none_is_refused(link: str) -> None:
    with pytest.raises(ValidationError):
        keep_film(publication=page(), film=replace(FILM, link=link), by=None)
    assert not BslVideo.objects.exists()


@pytest.mark.parametrize("seconds", [0, 4 * 60 * 60 + 1])
def test_a_length_that_is_none_is_refused(seconds: int) -> None:
    with pytest.raises(ValidationError):
        keep_film(publication=page(), film=replace(FILM, seconds=seconds), by=None)


def test_a_page_that_is_off_the_site_gets_no_film() -> None:
    about = page()
    take_off_the_site(about)
    with pytest.raises(SourceGone):
        keep_film(publication=about, film=FILM, by=None)


def test_it_is_behind_until_somebody_watched_it_again() -> None:
    made = film()
    change_english(made.publication, summary="Something else.")
    assert is_behind(made)
    keep_film(publication=made.publication, film=replace(FILM, title="Another title"), by=None)
    assert is_behind(made)
    confirm_film(film=made, by=person())
    assert not is_behind(made)


def test_taken_down_and_removed() -> None:
    made = film()
    publish_film(film=made, by=person(), is_public=False)
    assert not BslVideo.objects.published().exists()
    remove_film(film=made, by=person())
    assert not BslVideo.objects.exists()


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(20, "20 seconds"), (60, "1 minute"), (61, "1 minute 1 second"), (200, "3 minutes 20 seconds")],
)
def test_its_length_in_words(seconds: int, said: str) -> None:
    assert BslVideo(seconds=seconds).length == said

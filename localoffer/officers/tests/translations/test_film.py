"""Films in British Sign Language from the screen."""

import pytest
from django.test import Client

from localoffer.officers.tests.translations.builders import change_english, officer, page, soup
from localoffer.translations.models import BslVideo

pytestmark = pytest.mark.django_db
FILM = {
    "title": "Splash in BSL",
    "link": "https://films.example.org/splash",
    "seconds": "3:20",
    "made_by": "Sample Signing Studio",
}


def add(client: Client, about: str, **values: str) -> str:
    return soup(client.post("/admin/films/new/", {"about": about, **FILM, **values}, follow=True)).text


def test_it_is_noted_published_and_removed() -> None:
    client, about = officer(), page()
    assert "Saved as a draft" in add(client, about.address)
    film = BslVideo.objects.get()
    assert film.seconds == 200
    here = f"/admin/films/{film.pk}/"
    client.post(here, {"do": "publish"})
    assert BslVideo.objects.published().exists()
    assert "Splash in BSL" in soup(client.get("/admin/films/")).text
    client.post(here, {"do": "take-down"})
    client.post(here, {"do": "remove"})
    assert not BslVideo.objects.exists()


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("link", "http://films.example.org/a", "It begins with https"),
        ("link", "https://me@films.example.org/a", "Take the user name out"),
        ("seconds", "200", "Write minutes and seconds"),
        ("seconds", "3:99", "Write minutes and seconds"),
        ("seconds", "0:00", "Write minutes and seconds"),
        ("seconds", "99:00:00", "Write minutes and seconds"),
        ("transcript_link", "nowhere", "It begins with https"),
    ],
)
def test_what_makes_no_sense_is_refused_and_what_was_typed_stays(field: str, typed: str, said: str) -> None:
    text = add(officer(), page().address, **{field: typed})
    assert said in text
    assert not BslVideo.objects.exists()


def test_a_page_has_one() -> None:
    client, about = officer(), page()
    add(client, about.address)
    assert "has a film already" in add(client, about.address)


def test_behind_it_shows_what_changed_and_somebody_says_that_it_still_matches() -> None:
    client, about = officer(), page(summary="A quiet swim.")
    add(client, about.address)
    here = f"/admin/films/{BslVideo.objects.get().pk}/"
    change_english(about, summary="A loud swim.")
    shown = soup(client.get(here))
    assert [each.text for each in shown.select("del")] == ["A quiet swim."]
    client.post(here, {"do": "confirm"})
    assert "has changed since" not in soup(client.get(here)).text

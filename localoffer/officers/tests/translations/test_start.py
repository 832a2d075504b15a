"""A translation is begun from the screen."""

import pytest
from django.test import Client

from localoffer.officers.tests.translations.builders import change_english, page, soup, started, translator, urdu
from localoffer.translations.models import Translation

pytestmark = pytest.mark.django_db
NEW = "/admin/translations/new/"


def begin(client: Client, about: str, **values: str) -> str:
    sent = {"about": about, "language": "ur", "made_by": "Sample Agency", **values}
    return soup(client.post(NEW, sent, follow=True)).text


def test_by_address_or_by_title() -> None:
    urdu()
    first, second = page(name="Splash by the river"), page(name="Dance")
    begin(translator(), first.address)
    begin(translator(), "dance")
    assert {each.publication for each in Translation.objects.all()} == {first, second}


def test_one_that_is_there_is_opened() -> None:
    made = started()
    assert "was begun before" in begin(translator(), made.publication.address)
    assert Translation.objects.count() == 1


def test_several_pages_are_named_and_none_is_said_to_be_none() -> None:
    urdu()
    page(name="Swim early")
    page(name="Swim late")
    text = begin(translator(), "swim")
    assert "Several pages may be meant" in text
    assert "Swim late" in text
    assert "Nothing on the site has this" in begin(translator(), "xylophone")
    assert not Translation.objects.exists()


@pytest.mark.parametrize("tag", ["", "xx", "ur'--", "1"])
def test_a_language_that_is_none_is_refused(tag: str) -> None:
    urdu()
    begin(translator(), page().address, language=tag)
    assert not Translation.objects.exists()


def test_a_language_that_left_the_vocabulary_is_not_offered() -> None:
    language = urdu()
    language.is_retired = True
    language.save()
    begin(translator(), page().address)
    assert not Translation.objects.exists()


def test_a_page_that_is_off_the_site_is_not_translated() -> None:
    urdu()
    about = page()
    change_english(about, live=False)
    begin(translator(), about.address)
    begin(translator(), f"P{about.pk}")
    assert not Translation.objects.exists()

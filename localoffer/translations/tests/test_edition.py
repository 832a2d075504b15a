"""A translation can be had in every format, and says there too what it is."""

import pytest
from django.http import QueryDict
from django.test import Client

from localoffer.publishing.document import Note
from localoffer.translations.edition import translation_at
from localoffer.translations.models import Translation
from localoffer.translations.phrases import BEHIND
from localoffer.translations.sentences import EXAMPLE_TRANSLATION
from localoffer.translations.tests.builders import change_english, page, published, started, write_all

pytestmark = pytest.mark.django_db
NOTHING = QueryDict()


def first_note(translation: Translation) -> str:
    edition = translation_at(translation.get_absolute_url(), NOTHING)
    assert edition
    note = edition.document.blocks[0]
    assert isinstance(note, Note)
    return " ".join(span.text for block in note.blocks for span in getattr(block, "spans", ()))


def test_its_address_is_an_edition_in_its_language() -> None:
    public = published(page("Splash"))
    edition = translation_at(public.get_absolute_url(), NOTHING)
    assert edition
    assert (edition.address, edition.document.language) == (public.get_absolute_url(), "ur")
    assert edition.document.title == "«Splash»"


@pytest.mark.parametrize("address", ["/", "/formats/in/ur/", "/nowhere/formats/in/ur/", "/formats/in//", "x"])
def test_other_addresses_are_none(address: str) -> None:
    assert translation_at(address, NOTHING) is None


def test_a_draft_is_none() -> None:
    assert translation_at(write_all(started()).get_absolute_url(), NOTHING) is None


def test_it_says_who_made_it_and_when_it_is_behind() -> None:
    public = published()
    assert "Translated into Urdu by Sample Translations" in first_note(public)
    assert BEHIND not in first_note(public)
    change_english(public.publication, summary="Something else.")
    assert f"«{BEHIND}»" in first_note(public)
    assert BEHIND in first_note(public).replace(f"«{BEHIND}»", "")


def test_an_example_says_so_in_every_format() -> None:
    public = published()
    Translation.objects.update(is_example=True)
    assert EXAMPLE_TRANSLATION in first_note(public)
    text = Client().get(f"{public.get_absolute_url()}formats/large-print/").content.decode()
    assert "No translator has checked it" in text
    assert 'lang="ur" dir="rtl"' in text

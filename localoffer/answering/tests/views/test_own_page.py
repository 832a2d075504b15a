from unittest.mock import patch

import pytest

from localoffer.answering.models import OfferDraft, SchoolEditor
from localoffer.answering.tests.views.entrance import words
from tests.builders import school_offers as builders
from tests.builders.school_offers import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor() -> SchoolEditor:
    editor = builders.editor(builders.setting(website="https://www.oak.example.org/"))
    builders.draft(editor.setting)
    return editor


def address(editor: SchoolEditor) -> str:
    return f"/account/schools/{editor.setting.urn}/own-page/"


def kept() -> str:
    return OfferDraft.objects.get().own_page


def test_an_address_of_the_school_is_kept(editor: SchoolEditor) -> None:
    answer = signed_in(editor.user).post(address(editor), {"own_page": "https://oak.example.org/sen/"}, follow=True)
    assert kept() == "https://oak.example.org/sen/"
    assert "We have saved the address of your page." in words(answer)


def test_what_is_no_address_is_asked_for_again_with_what_was_typed(editor: SchoolEditor) -> None:
    answer = signed_in(editor.user).post(address(editor), {"own_page": "see our website"})
    assert answer.status_code == 422
    assert "This does not look like a web address." in words(answer)
    assert 'value="see our website"' in words(answer)
    assert kept() == ""


def test_another_domain_is_asked_about_once(editor: SchoolEditor) -> None:
    client, elsewhere = signed_in(editor.user), "https://elm.example.org/oak/"
    answer = client.post(address(editor), {"own_page": elsewhere})
    assert "Is this page yours?" in words(answer)
    assert "elm.example.org" in words(answer)
    assert f'value="{elsewhere}"' in words(answer)
    assert kept() == ""
    client.post(address(editor), {"own_page": elsewhere, "sure": "elm.example.org"})
    assert kept() == elsewhere


def test_a_yes_to_one_domain_is_none_to_another(editor: SchoolEditor) -> None:
    sent = {"own_page": "https://ash.example.org/oak/", "sure": "elm.example.org"}
    assert signed_in(editor.user).post(address(editor), sent).status_code == 422
    assert kept() == ""


def test_it_may_be_left_empty(editor: SchoolEditor) -> None:
    OfferDraft.objects.update(own_page="https://oak.example.org/sen/")
    assert signed_in(editor.user).post(address(editor), {"own_page": ""}).status_code == 302
    assert kept() == ""


def test_without_a_draft_it_leads_to_the_start() -> None:
    editor = builders.editor(builders.setting())
    answer = signed_in(editor.user).post(address(editor), {"own_page": "https://oak.example.org/"}, follow=True)
    assert "Start your offer first." in words(answer)


def test_an_offer_that_is_published_at_that_moment_is_said_to_be(editor: SchoolEditor) -> None:
    draft = OfferDraft.objects.get()
    OfferDraft.objects.all().delete()
    with patch("localoffer.answering.views.own_page.draft_of", return_value=draft):
        answer = signed_in(editor.user).post(address(editor), {"own_page": "https://oak.example.org/sen/"}, follow=True)
    assert "Somebody published your offer a moment ago" in words(answer)

"""The public pages of the questions that schools answer."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone

from localoffer.schools.offer_template import OfferTemplate
from localoffer.schools.tests.builders import kind, offer_template

pytestmark = pytest.mark.django_db
INDEX = "/school-offers/template/"


def page(client: Client, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status
    return " ".join(answer.content.decode().split())


def test_the_index_names_the_sets_in_force_and_the_kinds_without(client: Client, tmp_path: Path) -> None:
    offer_template(tmp_path)
    offer_template(tmp_path, kind="special", is_confirmed="false", title="For special schools")
    kind("post-16")
    shown = page(client, INDEX)
    assert f'href="{INDEX}mainstream/"' in shown
    assert "For special schools (draft, to be confirmed)" in shown
    assert "<li>Post 16</li>" in shown


def test_before_any_is_released_the_index_says_so(client: Client) -> None:
    OfferTemplate.objects.create(setting_kind=kind("mainstream"), version="next", title="Secret")
    shown = page(client, INDEX)
    assert "We have not released any questions yet." in shown
    assert "Secret" not in shown


def test_a_set_shows_all_of_its_words_and_the_questions_to_copy(client: Client, tmp_path: Path) -> None:
    made = offer_template(tmp_path)
    shown = page(client, f"{INDEX}mainstream/")
    words = ["How will school support my child?", "Explain.", "Who helps?", "Our SENCo", "The SENCo"]
    law = ["3. About provision", "4. About senco", "The council, 2014.", "2014-09"]
    assert all(each in shown for each in words + law)
    assert all(each in shown for text in made.to_document().words() for each in text.split("\n") if each)
    copied = shown.partition("<textarea")[2].partition("</textarea>")[0]
    assert "What we believe" in copied
    assert "Explain." not in copied


def test_a_draft_says_that_it_is_one(client: Client, tmp_path: Path) -> None:
    offer_template(tmp_path, is_confirmed="false")
    assert "This is a draft. The authority has yet to confirm it." in page(client, f"{INDEX}mainstream/")
    assert "This is a draft" in page(client, f"{INDEX}mainstream/2014-09/formats/print/")


def test_a_replaced_version_leads_to_the_one_in_force(client: Client, tmp_path: Path) -> None:
    offer_template(tmp_path)
    offer_template(tmp_path, version="2020-09", in_force_from="2020-09-01", text="Who helps now?")
    assert "A newer version replaces this one" in page(client, f"{INDEX}mainstream/2014-09/")
    assert "A newer version" not in page(client, f"{INDEX}mainstream/2020-09/")
    assert "Who helps now?" in page(client, f"{INDEX}mainstream/")


def test_a_version_for_later_says_from_when(client: Client, tmp_path: Path) -> None:
    later = timezone.localdate() + timedelta(days=30)
    offer_template(tmp_path, version="later", in_force_from=later.isoformat())
    assert "This version comes into force on" in page(client, f"{INDEX}mainstream/later/")
    assert "We have not released questions" in page(client, f"{INDEX}mainstream/")


@pytest.mark.parametrize("rest", ["moon-base/", "mainstream/none/", "mainstream/next/"])
def test_what_is_not_there_is_not_found(client: Client, tmp_path: Path, rest: str) -> None:
    offer_template(tmp_path)
    OfferTemplate.objects.create(setting_kind=kind("mainstream"), version="next", title="Secret")
    assert "Secret" not in page(client, INDEX + rest, 404)

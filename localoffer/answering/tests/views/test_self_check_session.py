"""What happens to a self-check when the session ended, the page was open too long, or another site sent it."""

from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from localoffer.answering.models import KeptWords, SchoolEditor
from localoffer.answering.tests.self_check_builders import core_offer, editor_of, said, school
from localoffer.answering.tests.self_check_pages import ETHOS, address, filled, page, text
from localoffer.schools.models import CoreOffer, Setting

pytestmark = pytest.mark.django_db


def test_what_was_written_when_the_session_ended_survives_signing_in(
    sam: Client, setting: Setting, offer: CoreOffer
) -> None:
    person = SchoolEditor.objects.get(setting=setting).user
    sent = filled(sam, address(setting, ETHOS)) | {"state-1": "met", "evidence-1": "See our handbook."}
    sam.logout()
    answer = sam.post(address(setting, ETHOS), sent)
    assert answer.status_code == 303
    back = parse_qs(urlsplit(answer["Location"]).query)["next"][0]
    sam.force_login(person)
    shown = sam.get(back)
    assert "It is not saved yet." in text(shown)
    assert page(shown).select_one("[name=state-1][value=met][checked]")
    assert said(setting) == {}
    assert sam.post(address(setting, ETHOS), filled(sam, back)).status_code == 302
    assert said(setting) == {"ethos-1": ("met", "See our handbook.")}
    assert not KeptWords.objects.exists()
    assert "is no longer kept" in text(sam.get(back))


def test_kept_words_open_for_nobody_else(sam: Client, setting: Setting, offer: CoreOffer) -> None:
    sent = filled(sam, address(setting, ETHOS)) | {"state-1": "met", "evidence-1": "Between us."}
    sam.logout()
    back = parse_qs(urlsplit(sam.post(address(setting, ETHOS), sent)["Location"]).query)["next"][0]
    other = school()
    sam.force_login(editor_of(other))
    assert sam.get(back).status_code == 404
    assert "Between us." not in text(sam.get(back.replace(str(setting.urn), str(other.urn))))


def test_a_page_open_too_long_keeps_the_words_and_another_sites_does_nothing(
    setting: Setting, offer: CoreOffer
) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor_of(setting))
    sent = filled(client, address(setting, ETHOS)) | {"state-1": "met", "evidence-1": "See our handbook."}
    del sent["csrfmiddlewaretoken"]
    ours = client.post(address(setting, ETHOS), sent)
    assert ours.status_code == 403
    assert "See our handbook." in text(ours)
    forged = client.post(address(setting, ETHOS), sent, headers={"origin": "https://evil.example.org"})
    assert forged.status_code == 403
    assert "See our handbook." not in forged.content.decode()
    assert said(setting) == {}
    token = filled(client, address(setting, ETHOS))["csrfmiddlewaretoken"]
    assert client.post(address(setting, ETHOS), sent | {"csrfmiddlewaretoken": token}).status_code == 302
    assert said(setting) == {"ethos-1": ("met", "See our handbook.")}


def test_words_beside_what_is_no_longer_expected_can_be_copied(sam: Client, setting: Setting, offer: CoreOffer) -> None:
    sent = filled(sam, address(setting, ETHOS)) | {"state-1": "met", "evidence-1": "See our handbook."}
    core_offer(version="2026-09", in_force_from=date(2026, 9, 1), areas={"policies": ("There will be policies.",)})
    answer = sam.post(address(setting, ETHOS), sent)
    assert answer.status_code == 409
    assert "See our handbook." in [each.text.strip() for each in page(answer).select("textarea")]
    assert sam.get(address(setting, ETHOS)).status_code == 404


def test_more_than_the_server_reads_gets_a_way_on(sam: Client, setting: Setting, offer: CoreOffer) -> None:
    assert sam.post(address(setting, ETHOS), {f"field-{number}": "x" for number in range(1500)}).status_code == 413

"""Saving a self-check on the way: what the page's script sends and is told."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from localoffer.answering.models import ExpectationCheck
from localoffer.answering.tests.self_check_builders import check, core_offer, editor_of, expectation, said, school
from localoffer.answering.tests.self_check_pages import ETHOS, address, filled
from localoffer.publishing.audit import AuditEntry
from localoffer.schools.models import CoreOffer, Setting

pytestmark = pytest.mark.django_db


def autosave(client: Client, setting: Setting, sent: dict[str, str]) -> tuple[int, dict[str, Any]]:
    response = client.post(address(setting, f"{ETHOS}autosave/"), sent)
    return response.status_code, response.json()


def test_what_is_chosen_and_written_is_kept(sam: Client, setting: Setting, offer: CoreOffer) -> None:
    sent = filled(sam, address(setting, ETHOS)) | {"state-1": "met", "evidence-1": "See our handb"}
    status, told = autosave(sam, setting, sent)
    assert (status, told["state"], told["is_partly"]) == (200, "saved", False)
    assert told["said"].startswith("Saved at ")
    assert said(setting) == {"ethos-1": ("met", "See our handb")}


def test_the_page_goes_on_from_what_was_kept(sam: Client, setting: Setting, offer: CoreOffer) -> None:
    sent = filled(sam, address(setting, ETHOS)) | {"state-1": "met", "evidence-1": "See our handb"}
    sent |= autosave(sam, setting, sent)[1]["fields"]
    assert autosave(sam, setting, sent | {"evidence-1": "See our handbook."})[0] == 200
    assert sam.post(address(setting, ETHOS), sent | {"evidence-1": "See it."}).status_code == 409
    assert said(setting) == {"ethos-1": ("met", "See our handbook.")}


def test_a_sentence_without_a_choice_is_named_and_the_rest_is_kept(
    sam: Client, setting: Setting, offer: CoreOffer
) -> None:
    sent = filled(sam, address(setting, ETHOS)) | {"evidence-1": "We ask families.", "state-2": "partly"}
    _, told = autosave(sam, setting, sent)
    assert told["said"].endswith(", apart from: expectation 1")
    assert told["is_partly"]
    assert said(setting) == {"ethos-2": ("partly", "")}


def test_what_an_older_version_was_answered_with_waits_for_the_button(
    sam: Client, setting: Setting, offer: CoreOffer
) -> None:
    """Nobody has said yet that it is still true."""
    check(setting, expectation(offer), "partly", "We have begun.")
    core_offer(version="2026-09", in_force_from=date(2026, 9, 1))
    sent = filled(sam, address(setting, ETHOS)) | {"state-2": "met"}
    status, told = autosave(sam, setting, sent)
    assert (status, list(told["fields"])) == (200, ["seen-2"])
    assert ExpectationCheck.objects.filter(evidence="We have begun.").count() == 1
    assert sam.post(address(setting, ETHOS), sent | told["fields"]).status_code == 302
    assert ExpectationCheck.objects.filter(evidence="We have begun.").count() == 2


def test_a_colleagues_answer_stops_it(sam: Client, setting: Setting, offer: CoreOffer) -> None:
    sent = filled(sam, address(setting, ETHOS)) | {"state-1": "met", "state-2": "met"}
    check(setting, expectation(offer), "partly", "Theirs.")
    status, told = autosave(sam, setting, sent)
    assert (status, told["state"]) == (409, "conflict")
    assert said(setting) == {"ethos-1": ("partly", "Theirs.")}


def test_a_new_core_offer_stops_it(sam: Client, setting: Setting, offer: CoreOffer) -> None:
    sent = filled(sam, address(setting, ETHOS)) | {"state-1": "met"}
    core_offer(version="2026-09", in_force_from=date(2026, 9, 1), areas={"ethos": ("New words.",)})
    assert autosave(sam, setting, sent)[1]["state"] == "conflict"
    core_offer(version="2026-10", in_force_from=date(2026, 10, 1), areas={"policies": ("New words.",)})
    assert autosave(sam, setting, sent)[1]["state"] == "gone"
    assert said(setting) == {}


def test_strangers_and_who_is_signed_out_are_told(sam: Client, setting: Setting, offer: CoreOffer) -> None:
    sent = filled(sam, address(setting, ETHOS)) | {"state-1": "met"}
    assert autosave(Client(), setting, sent)[1]["state"] == "signed-out"
    sam.force_login(editor_of(school()))
    assert autosave(sam, setting, sent)[1]["state"] == "gone"
    assert said(setting) == {}


def test_sentences_on_the_way_fill_no_audit(sam: Client, setting: Setting, offer: CoreOffer) -> None:
    sent = filled(sam, address(setting, ETHOS)) | {"state-1": "met"}
    before = AuditEntry.objects.count()
    for words in ("See", "See our", "See our handbook."):
        sent |= {"evidence-1": words}
        sent |= autosave(sam, setting, sent)[1]["fields"]
    assert AuditEntry.objects.count() == before + 1


@pytest.mark.parametrize(
    "nonsense", [{"seen-1": "\0"}, {"version": "\0"}, {"state-1": "\0"}, {"evidence-1": "\0" * 600}, {}]
)
def test_nonsense_is_no_fault_of_ours(
    sam: Client, setting: Setting, offer: CoreOffer, nonsense: dict[str, str]
) -> None:
    sent = filled(sam, address(setting, ETHOS)) | {"state-2": "met"} | nonsense
    assert autosave(sam, setting, sent)[0] in (200, 409)
    assert sam.post(address(setting, ETHOS), sent).status_code in (302, 409, 422)

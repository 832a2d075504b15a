"""The pages of the self-check, as a school's editor goes through them."""

from datetime import date

import pytest
from django.test import Client

from localoffer.answering.models import ExpectationCheck
from localoffer.answering.tests.self_check_builders import check, core_offer, editor_of, expectation, said, school
from localoffer.answering.tests.self_check_pages import ETHOS, address, filled, page, sent_by, text
from localoffer.schools.models import CoreOffer, Setting
from tests.builders.school_offers import draft, editor

pytestmark = pytest.mark.django_db


def test_the_list_leads_through_the_areas(sam: Client, setting: Setting, offer: CoreOffer) -> None:
    check(setting, expectation(offer, "policies"))
    shown = text(sam.get(address(setting)))
    assert "You have answered 1 of 3" in shown
    assert "Start with" not in shown
    assert "Go on with “Ethos”" in shown
    assert "Private." in shown


def test_an_answer_is_saved_and_the_next_area_follows(sam: Client, setting: Setting, offer: CoreOffer) -> None:
    sent = filled(sam, address(setting, ETHOS)) | {"state-1": "met", "evidence-1": "See our handbook."}
    answer = sam.post(address(setting, ETHOS), sent)
    assert answer["Location"] == address(setting, "mainstream/policies/")
    assert said(setting) == {"ethos-1": ("met", "See our handbook.")}
    assert filled(sam, address(setting, ETHOS))["evidence-1"] == "See our handbook."


def test_the_last_area_leads_to_the_summary_and_any_to_the_list(
    sam: Client, setting: Setting, offer: CoreOffer
) -> None:
    last = address(setting, "mainstream/policies/")
    sent = filled(sam, last) | {"state-1": "not-yet"}
    assert sam.post(last, sent)["Location"] == address(setting, "summary/")
    assert sam.post(last, sent | {"go": "list"})["Location"] == address(setting)
    assert ExpectationCheck.objects.count() == 1


def test_a_page_without_any_choice_is_saved_as_it_is(sam: Client, setting: Setting, offer: CoreOffer) -> None:
    assert sam.post(address(setting, ETHOS), filled(sam, address(setting, ETHOS))).status_code == 302
    assert said(setting) == {}


def test_a_sentence_without_a_choice_comes_back_with_the_question(
    sam: Client, setting: Setting, offer: CoreOffer
) -> None:
    sent = filled(sam, address(setting, ETHOS)) | {"evidence-1": "We ask families.", "state-2": "partly"}
    answer = sam.post(address(setting, ETHOS), sent)
    assert answer.status_code == 422
    assert "Choose an answer, so that we can keep your sentence." in text(answer)
    assert "We ask families." in text(answer)
    assert page(answer).select_one("[name=state-2][value=partly][checked]")


def test_beside_a_mistake_the_rest_is_kept_and_can_be_sent_again(
    sam: Client, setting: Setting, offer: CoreOffer
) -> None:
    sent = filled(sam, address(setting, ETHOS)) | {"evidence-1": "We ask families.", "state-2": "partly"}
    answer = sam.post(address(setting, ETHOS), sent)
    assert "We saved what we could." in text(answer)
    assert said(setting) == {"ethos-2": ("partly", "")}
    assert sam.post(address(setting, ETHOS), sent_by(answer) | {"state-1": "met"}).status_code == 302
    assert said(setting) == {"ethos-1": ("met", "We ask families."), "ethos-2": ("partly", "")}


def test_beside_a_mistake_a_colleagues_answer_is_still_noticed(sam: Client, setting: Setting, offer: CoreOffer) -> None:
    sent = filled(sam, address(setting, ETHOS)) | {"evidence-1": "x" * 501, "state-1": "met", "state-2": "partly"}
    check(setting, expectation(offer, number=2), "not-yet", "Theirs.")
    answer = sam.post(address(setting, ETHOS), sent)
    assert answer.status_code == 409
    assert "Theirs." in text(answer)
    assert sent_by(answer)["evidence-1"] == "x" * 501
    assert said(setting) == {"ethos-2": ("not-yet", "Theirs.")}


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("evidence-1", "x" * 501, "Use 500 characters or fewer. You have used 501."),
        ("evidence-1", "a\0b", "Take out the characters that cannot be shown."),
        ("state-1", "perfect", "Choose one of the answers shown."),
    ],
)
def test_what_cannot_be_kept_is_named(
    sam: Client, setting: Setting, offer: CoreOffer, field: str, value: str, says: str
) -> None:
    sent = filled(sam, address(setting, ETHOS)) | {"state-1": "met", field: value}
    answer = sam.post(address(setting, ETHOS), sent)
    assert answer.status_code == 422
    assert says in text(answer)
    assert said(setting) == {}


def test_five_hundred_characters_on_several_lines_are_kept(sam: Client, setting: Setting, offer: CoreOffer) -> None:
    sent = filled(sam, address(setting, ETHOS)) | {"state-1": "met", "evidence-1": "a\r\n" * 166 + "bb"}
    sam.post(address(setting, ETHOS), sent)
    assert said(setting)["ethos-1"][1].count("a") == 166


def test_of_two_editors_the_second_sees_both_and_decides(sam: Client, setting: Setting, offer: CoreOffer) -> None:
    mine = filled(sam, address(setting, ETHOS)) | {"state-1": "met", "evidence-1": "Mine.", "state-2": "met"}
    colleague = editor(setting, email="colleague@example.org").user
    check(setting, expectation(offer), "partly", "Theirs.", by=colleague)
    answer = sam.post(address(setting, ETHOS), mine)
    assert answer.status_code == 409
    shown = text(answer)
    assert "Theirs." in shown
    assert "Mine." in shown
    assert "colleague@example.org saved this at" in shown
    assert said(setting) == {"ethos-1": ("partly", "Theirs.")}
    again = {str(each["name"]): str(each["value"]) for each in page(answer).select("input[type=hidden]")}
    assert sam.post(address(setting, ETHOS), mine | again).status_code == 302
    assert said(setting) == {"ethos-1": ("met", "Mine."), "ethos-2": ("met", "")}


def test_what_the_second_left_alone_shows_what_the_first_said(sam: Client, setting: Setting, offer: CoreOffer) -> None:
    mine = filled(sam, address(setting, ETHOS)) | {"state-1": "met", "evidence-1": "Mine."}
    check(setting, expectation(offer), "partly")
    check(setting, expectation(offer, number=2), "not-yet", "Their second.")
    shown = page(sam.post(address(setting, ETHOS), mine))
    assert shown.select_one("[name=state-2][value=not-yet][checked]")
    assert shown.select_one("[name=state-1][value=met][checked]")


def test_words_written_beside_an_old_version_are_not_lost(sam: Client, setting: Setting, offer: CoreOffer) -> None:
    mine = filled(sam, address(setting, ETHOS)) | {"state-1": "met", "evidence-1": "Mine."}
    core_offer(version="2026-09", in_force_from=date(2026, 9, 1), areas={"ethos": ("New words.",)})
    answer = sam.post(address(setting, ETHOS), mine)
    assert answer.status_code == 409
    assert "A new version of the core offer came into force" in text(answer)
    assert "New words." in text(answer)
    assert page(answer).select_one("[name=state-1][value=met][checked]")
    assert said(setting) == {}
    again = {str(each["name"]): str(each["value"]) for each in page(answer).select("input[type=hidden]")}
    sam.post(address(setting, ETHOS), mine | again)
    assert said(setting) == {"ethos-1": ("met", "Mine.")}


def test_a_new_version_offers_what_was_said_before(sam: Client, setting: Setting, offer: CoreOffer) -> None:
    check(setting, expectation(offer), "partly", "We have begun.")
    core_offer(version="2026-09", in_force_from=date(2026, 9, 1), areas={"ethos": ("New words.",)})
    shown = text(sam.get(address(setting, ETHOS)))
    assert "about an earlier version. Is it still true?" in shown
    assert "It read then: “Schools will be inclusive.”" in shown
    assert "You have answered 0 of 1" in text(sam.get(address(setting)))
    sam.post(address(setting, ETHOS), filled(sam, address(setting, ETHOS)))
    assert ExpectationCheck.objects.filter(evidence="We have begun.").count() == 2


@pytest.mark.parametrize("area", ["mainstream/none/", "special/ethos/"])
def test_an_area_that_is_not_there_is_not_found(sam: Client, setting: Setting, offer: CoreOffer, area: str) -> None:
    assert sam.get(address(setting, area)).status_code == 404


def test_a_kind_without_a_core_offer_is_told_so(client: Client, offer: CoreOffer) -> None:
    special = school("special")
    client.force_login(editor_of(special))
    shown = text(client.get(address(special)))
    assert "We have not published what we expect of settings like yours (Special)" in shown
    assert "Schools will be inclusive" not in shown
    assert "You have not said anything about the core offer yet" in text(client.get(address(special, "summary/")))


def test_the_summary_counts_and_says_where_to_write(sam: Client, setting: Setting) -> None:
    offer = core_offer(areas={"budget": ("There is a budget.", "Families know it."), "other": ("More.",)})
    draft(setting)
    question = setting.offer_draft.template.questions.get(position=1)
    type(question).objects.filter(pk=question.pk).update(identifier="funding")
    check(setting, expectation(offer, "budget"), "met")
    check(setting, expectation(offer, "budget", 2), "not-yet", "Planned for spring.")
    shown = page(sam.get(address(setting, "summary/")))
    assert [each.text for each in shown.select("h2[id^=part-]")] == [
        "Not yet (1)",
        "We do this (1)",
        "No answer yet (1)",
    ]
    assert "Planned for spring." in shown.text
    assert shown.select_one(f'a[href="/account/schools/{setting.urn}/questions/funding/"]')
    assert "1 of them has no sentence yet" in shown.text


SCREENS = ["", "summary/", ETHOS]


@pytest.mark.parametrize("screen", SCREENS)
def test_each_page_says_that_it_is_private_and_is_kept_by_nobody(
    sam: Client, setting: Setting, offer: CoreOffer, screen: str
) -> None:
    answer = sam.get(address(setting, screen))
    assert "Private." in text(answer)
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.parametrize("screen", SCREENS)
def test_no_other_school_sees_or_writes_it(client: Client, setting: Setting, offer: CoreOffer, screen: str) -> None:
    check(setting, expectation(offer), "not-yet", "Between us.")
    client.force_login(editor_of(school()))
    for answer in (client.get(address(setting, screen)), client.post(address(setting, screen), {"state-1": "met"})):
        assert answer.status_code in (404, 405)
        assert "Between us." not in answer.content.decode()
    assert said(setting) == {"ethos-1": ("not-yet", "Between us.")}


def test_no_family_sees_any_of_it(client: Client, setting: Setting, offer: CoreOffer) -> None:
    check(setting, expectation(offer), "not-yet", "Between us.")
    for public in (setting.get_absolute_url(), "/core-offer/", "/schools/?format=json"):
        assert "Between us." not in client.get(public).content.decode()


def test_the_schools_tasks_say_how_far_it_is(sam: Client, setting: Setting, offer: CoreOffer) -> None:
    draft(setting)
    check(setting, expectation(offer))
    shown = text(sam.get(f"/account/schools/{setting.urn}/"))
    assert "Check yourself against the core offer" in shown
    assert "1 of 3" in shown


def test_before_a_draft_it_can_be_reached_too(sam: Client, setting: Setting, offer: CoreOffer) -> None:
    assert page(sam.get(f"/account/schools/{setting.urn}/")).select_one(f'a[href="{address(setting)}"]')


@pytest.mark.parametrize("screen", SCREENS)
def test_whoever_is_not_signed_in_is_asked_to_sign_in(
    client: Client, setting: Setting, offer: CoreOffer, screen: str
) -> None:
    answer = client.get(address(setting, screen))
    assert answer.status_code == 302
    assert "next=" in answer["Location"]

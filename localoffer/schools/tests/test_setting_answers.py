"""What a parent wants to know first of a school."""

from typing import Any

import pytest

from localoffer.publishing.document import Facts, block_words
from localoffer.schools.setting import Setting
from localoffer.schools.setting_answers import its_offer, send_page, setting_answers
from localoffer.schools.tests.builders import setting
from localoffer.schools.tests.published_offers import contact_parts, offer

pytestmark = pytest.mark.django_db


def answers(made: Setting) -> dict[str, str]:
    return {
        fact.term: " ".join(word for block in fact.blocks for word in block_words(block))
        for fact in setting_answers(made)
    }


def hrefs(blocks: Any) -> list[str]:
    return [span.href for block in blocks for span in block.spans if span.href]


def test_four_answers_in_this_order() -> None:
    assert list(answers(setting())) == [
        "What kind of school is it?",
        "Which needs is it for?",
        "How do we get a place, or a visit?",
        "Whom do I ring?",
    ]


def test_what_it_is_names_its_special_kinds_and_what_it_has() -> None:
    made = setting(kinds=("mainstream", "resourced-provision"), has_nursery=True, has_sixth_form=True, gender="Girls")
    said = answers(made)["What kind of school is it?"]
    assert said.startswith("Primary school for ages 4 to 11. For girls only. It has nursery classes and a sixth form.")
    assert "What resourced-provision means." in said
    assert "What mainstream means." not in said


def test_nursery_classes_are_named_once() -> None:
    made = setting(kinds=("mainstream", "early-years"), has_nursery=True)
    assert answers(made)["What kind of school is it?"] == "Primary school for ages 4 to 11. It has nursery classes."
    nursery = setting(kinds=("early-years",), type_code="47", phase="not-applicable")
    assert "What early-years means." in answers(nursery)["What kind of centre is it?"]


def test_needs_are_named_where_the_register_names_them() -> None:
    said = answers(setting(needs=("asd", "hi")))["Which needs is it for?"]
    assert "plain asd" in said
    assert "plain hi" in said


@pytest.mark.parametrize(
    ("kinds", "start"),
    [
        (("mainstream",), "Every mainstream school must support"),
        (("special",), "It is for children and young people with special educational needs"),
        (("independent",), "The national register names needs for very few"),
    ],
)
def test_silence_of_the_register_is_said(kinds: tuple[str, ...], start: str) -> None:
    said = answers(setting(kinds=kinds))["Which needs is it for?"]
    assert said.startswith(start)
    assert "none for this school" in said


@pytest.mark.parametrize(
    ("kinds", "way"),
    [
        (("mainstream",), "through the council"),
        (("mainstream", "resourced-provision"), "through the council"),
        (("special",), "usually need an education, health and care (EHC) plan"),
        (("independent", "special"), "It charges fees"),
        (("independent", "special", "section-41"), "you can ask for this school to be named"),
        (("pupil-referral-unit",), "cannot apply yourself"),
        (("early-years",), "ask for a place"),
        (("early-years", "mainstream"), "through the council"),
    ],
)
def test_each_kind_has_its_own_way_in(kinds: tuple[str, ...], way: str) -> None:
    said = answers(setting(kinds=kinds))["How do we get a place, or a visit?"]
    assert way in said
    assert said.endswith("Ring the school to ask for a visit.")


@pytest.mark.parametrize(
    ("has", "words"),
    [
        ({"has_sixth_form": True}, "For its sixth form you apply to the school itself, not through the council."),
        ({"has_nursery": True}, "For its nursery classes you ask the school itself."),
    ],
)
def test_the_council_gives_no_place_in_a_sixth_form_or_nursery_class(has: dict[str, Any], words: str) -> None:
    place = "How do we get a place, or a visit?"
    assert words in answers(setting(**has))[place]
    assert words not in answers(setting())[place]
    assert words not in answers(setting(kinds=("special",), **has))[place]


def test_nobody_visits_or_applies_to_a_secure_unit() -> None:
    made = setting(kinds=("pupil-referral-unit",), type_code="24")
    assert answers(made)["How do we get a place, or a visit?"] == (
        "You cannot apply. A court or a council places young people here."
    )


def test_a_kind_that_we_do_not_know_still_has_a_visit() -> None:
    assert answers(setting(kinds=()))["How do we get a place, or a visit?"] == "Ring the school to ask for a visit."


def test_the_number_is_a_link_and_nobody_is_named() -> None:
    made = setting(telephone="0113 496 0123")
    assert hrefs(setting_answers(made)[3].blocks) == ["tel:01134960123"]
    assert "SENCo" in answers(made)["Whom do I ring?"]


def test_the_offer_says_whom_to_ring_and_the_office_stays() -> None:
    made = setting(telephone="0113 496 0123")
    senco = contact_parts(senco={"name": "A Teacher", "telephone": "0113 496 0002"})
    place = contact_parts(place={"email": "office@example.org"})
    offer(made, {"concerns": ("", senco), "contacts": ("", place)})
    assert answers(made)["Whom do I ring?"] == ("SENCo:  A Teacher,  0113 496 0002 The school office:  0113 496 0123")
    assert hrefs(setting_answers(made)[3].blocks) == ["tel:01134960002", "tel:01134960123"]


def test_the_needs_of_the_register_and_of_the_offer_are_told_apart() -> None:
    made = setting(needs=("asd",))
    offer(made, needs=("asd", "hi"))
    assert answers(made)["Which needs is it for?"] == (
        "It has special provision for: plain asd Its own offer says that it provides for: plain hi"
        " About other needs, ask the school."
    )


def test_with_an_offer_a_missing_office_is_passed_over() -> None:
    made = setting(telephone="")
    offer(made, {"contacts": ("", contact_parts(place={"name": "The office"}))})
    assert answers(made)["Whom do I ring?"] == "To apply for a place:  The office"


def test_outside_the_area_is_said() -> None:
    assert answers(setting(la_code="380"))["Whom do I ring?"].endswith("It is outside Leeds.")


def test_a_missing_number_is_said() -> None:
    assert "do not have a telephone number" in answers(setting(telephone=""))["Whom do I ring?"]


def test_colleges_have_other_words() -> None:
    made = setting(type_code="18", kinds=("post-16",), phase="16-plus")
    assert "What kind of college is it?" in answers(made)
    assert "the person who supports students" in answers(made)["Whom do I ring?"]


def test_the_send_page_or_where_to_look() -> None:
    assert hrefs(send_page(setting(own_page="https://school.example.org/send/"))) == [
        "https://school.example.org/send/"
    ]
    assert hrefs(send_page(setting(website="https://school.example.org/"))) == ["https://school.example.org/"]
    assert hrefs(send_page(setting(website=""))) == []


def test_the_offer_leads_to_the_core_offer() -> None:
    assert hrefs(its_offer(setting())) == ["/core-offer/"]


def test_the_answers_stand_first_in_the_document() -> None:
    made = setting()
    assert made.to_document().blocks == (Facts(setting_answers(made)),)

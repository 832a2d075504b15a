"""Officers prepare new questions."""

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from localoffer.officers.tests.school_offers.template_steps import ALL, asked, at, order, question_form, told
from localoffer.publishing.models import AuditEntry
from localoffer.schools.actions_template_editing import fingerprint
from localoffer.schools.models import OfferTemplate

pytestmark = pytest.mark.django_db


def test_the_list_names_each_version_with_its_state(officer: Client, new: OfferTemplate) -> None:
    page = officer.get(ALL).content.decode()
    assert "In force" in page
    assert "In preparation" in page
    assert "settings of this kind answer those for mainstream schools" in page


def test_a_new_version_is_a_copy_and_is_begun_once(
    officer: Client, new: OfferTemplate, released: OfferTemplate
) -> None:
    assert order(new) == order(released)
    for question in new.questions.all():
        source = asked(released, question.identifier)
        assert (question.text, question.parts, question.number) == (source.text, source.parts, source.number)
        assert set(question.headings.all()) == set(source.headings.all())
    assert not new.is_confirmed
    officer.post(f"{ALL}start/mainstream/")
    assert OfferTemplate.objects.count() == 2
    assert AuditEntry.objects.filter(verb="began questions").count() == 1


def test_a_kind_without_questions_begins_with_those_for_mainstream(officer: Client, released: OfferTemplate) -> None:
    officer.post(f"{ALL}start/special/")
    assert order(OfferTemplate.objects.get(setting_kind__identifier="special")) == order(released)
    assert officer.post(f"{ALL}start/moon-base/").status_code == 404


def test_words_questions_and_order_are_changed(officer: Client, new: OfferTemplate) -> None:
    sent = {"title": "Our questions", "introduction": "Please.", "source": "Us.", "seen": fingerprint(new)}
    officer.post(at(new, "words/"), sent)
    new.refresh_from_db()
    assert (new.title, new.introduction) == ("Our questions", "Please.")
    question = asked(new, "support")
    changed = question_form(question, text="Who helps?", examples="Who?\n\n When? ", headings=["senco"])
    officer.post(at(new, f"questions/{question.pk}/"), changed)
    question.refresh_from_db()
    assert (question.text, question.examples) == ("Who helps?", ["Who?", "When?"])
    assert [heading.identifier for heading in question.headings.all()] == ["senco"]
    moved = officer.post(at(new, f"questions/{question.pk}/step/"), {"do": "up", "seen": fingerprint(new)})
    there = moved["Location"].partition("#")[2]
    assert f'id="{there}"' in officer.get(at(new)).content.decode()
    assert order(new)[1:3] == ["support", "concerns"]
    assert [each.number for each in new.questions.all()] == [None, *range(1, 14)]


def test_at_an_end_a_question_stays(officer: Client, new: OfferTemplate) -> None:
    before = order(new)
    for name, step in (("philosophy", "up"), ("contacts", "down")):
        address = at(new, f"questions/{asked(new, name).pk}/step/")
        officer.post(address, {"do": step, "seen": fingerprint(new)})
    assert order(new) == before


def test_a_question_is_added_and_removed(officer: Client, new: OfferTemplate) -> None:
    sent = {"text": "How do we travel?", "seen": fingerprint(new), "same_as": ""}
    officer.post(at(new, "questions/new/"), sent)
    added = asked(new, "how-do-we-travel")
    assert (added.position, added.number) == (15, 14)
    step = at(new, f"questions/{added.pk}/step/")
    assert "Tick that you are sure" in told(officer, step, do="remove", seen=fingerprint(new))
    assert "Removed." in told(officer, step, do="remove", seen=fingerprint(new), sure="yes")
    assert "Somebody removed this question before you." in told(officer, step, do="remove", seen="x", sure="yes")
    assert order(new)[-1] == "contacts"


def test_a_question_that_comes_back_keeps_its_identifier(officer: Client, new: OfferTemplate) -> None:
    address = at(new, f"questions/{asked(new, 'support').pk}/step/")
    officer.post(address, {"do": "remove", "seen": fingerprint(new), "sure": "yes"})
    sent = {"text": "Who helps?", "same_as": "support", "seen": fingerprint(new)}
    officer.post(at(new, "questions/new/"), sent)
    assert asked(new, "support").text == "Who helps?"


def test_an_optional_question_goes_without_a_number(officer: Client, new: OfferTemplate) -> None:
    question = asked(new, "support")
    officer.post(at(new, f"questions/{question.pk}/"), question_form(question, is_optional="on"))
    assert [each.number for each in new.questions.all()] == [None, 1, None, *range(2, 13)]
    officer.post(at(new, f"questions/{question.pk}/"), question_form(asked(new, "support")))
    assert [each.number for each in new.questions.all()] == [None, *range(1, 14)]


@pytest.mark.parametrize(
    "wrong",
    [{"text": ""}, {"text": "a" * 501}, {"text": "\0"}, {"headings": ["moon"]}, {"examples": "a\n" * 11}],
)
def test_what_is_wrong_is_said_and_the_words_stay(officer: Client, new: OfferTemplate, wrong: dict[str, Any]) -> None:
    question = asked(new, "support")
    answer = officer.post(
        at(new, f"questions/{question.pk}/"), question_form(question, **{"guidance": "My own words", **wrong})
    )
    assert answer.status_code == 200
    assert "My own words" in answer.content.decode()
    assert asked(new, "support").text == question.text


def test_details_are_added_changed_and_removed(officer: Client, new: OfferTemplate) -> None:
    question = asked(new, "training")
    base = f"questions/{question.pk}/details/"
    sent = {"title": "Languages", "kind": "services", "rows": "Signs | BSL\nSymbols", "seen": fingerprint(new)}
    officer.post(at(new, base), sent)
    added = asked(new, "training").stated_parts[-1]
    assert [(row.identifier, row.hint) for row in added.rows] == [("signs", "BSL"), ("symbols", "")]
    reworded = {**sent, "rows": "Symbols\nSigning | BSL", "seen": fingerprint(new)}
    officer.post(at(new, f"{base}languages/"), reworded)
    rows = asked(new, "training").stated_parts[-1].rows
    assert [(row.identifier, row.label) for row in rows] == [("symbols", "Symbols"), ("signs", "Signing")]
    remove = at(new, f"{base}languages/remove/")
    assert "Tick that you are sure" in told(officer, remove, seen=fingerprint(new))
    officer.post(remove, {"seen": fingerprint(new), "sure": "yes"})
    assert [part.identifier for part in asked(new, "training").stated_parts] == ["training"]


def test_details_without_rows_take_those_that_others_use(officer: Client, new: OfferTemplate) -> None:
    question = asked(new, "funding")
    sent = {"title": "Policies", "kind": "policies", "rows": "", "seen": fingerprint(new)}
    officer.post(at(new, f"questions/{question.pk}/details/"), sent)
    assert len(asked(new, "funding").stated_parts[-1].rows) == 9


@pytest.mark.parametrize(
    ("sent", "why"),
    [
        ({"kind": "words", "rows": "One"}, "have no rows"),
        ({"kind": "poem"}, "not one of the available choices"),
        ({"title": ""}, "This field is required"),
        ({"rows": " | hint"}, "has no words"),
        ({"rows": "a" * 300}, "more than 255 characters"),
    ],
)
def test_details_that_cannot_be_are_refused(
    officer: Client, new: OfferTemplate, sent: dict[str, str], why: str
) -> None:
    before = asked(new, "funding").parts
    address = at(new, f"questions/{asked(new, 'funding').pk}/details/")
    full = {"title": "More", "kind": "services", "rows": "One", "seen": fingerprint(new), **sent}
    assert why in told(officer, address, **full)
    assert asked(new, "funding").parts == before


def test_the_second_of_two_officers_is_told_and_overwrites_nothing(officer: Client, new: OfferTemplate) -> None:
    question = asked(new, "support")
    first, second = question_form(question, text="From the first"), question_form(question, text="From the second")
    address = at(new, f"questions/{question.pk}/")
    officer.post(address, first)
    page = told(officer, address, **second)
    assert "Somebody else changed these questions meanwhile." in page
    assert "What is saved now" in page
    assert "From the first" in page
    assert "From the second" in page
    assert asked(new, "support").text == "From the first"
    stale = first["seen"]
    for rest, more in (("release/", {"day": "2999-01-01"}), ("discard/", {})):
        assert "Somebody else changed" in told(officer, at(new, rest), seen=stale, sure="yes", **more)
    assert not OfferTemplate.objects.get(pk=new.pk).is_released


def test_what_is_released_offers_no_button_to_change_it(officer: Client, released: OfferTemplate) -> None:
    question = asked(released, "concerns")
    for rest in ("words/", "questions/new/", f"questions/{question.pk}/", f"questions/{question.pk}/details/senco/"):
        shown = BeautifulSoup(officer.get(at(released, rest)).content, "html.parser")
        assert "This version is released" in shown.text
        assert not shown.select("main .offers button"), rest


def as_a_browser_sends_it(sent: dict[str, Any]) -> dict[str, Any]:
    return {name: value.replace("\n", "\r\n") if isinstance(value, str) else value for name, value in sent.items()}


def test_saving_what_nobody_changed_changes_nothing(
    officer: Client, new: OfferTemplate, released: OfferTemplate
) -> None:
    """Browsers end lines in another way than we do, and schools are told of every change."""
    question = asked(new, "concerns")
    question.guidance, question.examples = "One line.\n\nAnd another.", ["How?", "When?"]
    question.save()
    said = fingerprint(new)
    assert "Saved." in told(
        officer, at(new, f"questions/{question.pk}/"), **as_a_browser_sends_it(question_form(question))
    )
    sent = {name: getattr(new, name) for name in ("title", "introduction", "source")}
    assert "Saved." in told(officer, at(new, "words/"), **as_a_browser_sends_it({**sent, "seen": said}))
    new.refresh_from_db()
    assert fingerprint(new) == said
    changed = question_form(question, guidance="One line.\n\nAnd a third.")
    officer.post(at(new, f"questions/{question.pk}/"), as_a_browser_sends_it(changed))
    assert asked(new, "concerns").guidance == "One line.\n\nAnd a third."


def test_pressing_save_twice_saves_once_and_blames_nobody(officer: Client, new: OfferTemplate) -> None:
    question = asked(new, "support")
    changed = as_a_browser_sends_it(question_form(question, text="New words", guidance="One.\nTwo."))
    added = {"text": "How do you travel?", "seen": fingerprint(new)}
    for _ in range(2):
        shown = told(officer, at(new, f"questions/{question.pk}/"), **changed)
    assert "Saved." in shown
    assert "Somebody else" not in shown
    added["seen"] = fingerprint(new)
    for _ in range(2):
        shown = told(officer, at(new, "questions/new/"), **added)
    assert "This question is in the list already." in shown
    assert new.questions.filter(text="How do you travel?").count() == 1
    details = {"title": "Buses", "kind": "words", "seen": fingerprint(new)}
    for _ in range(2):
        shown = told(officer, at(new, f"questions/{question.pk}/details/"), **details)
    assert "This question has details of this title already." in shown
    remove = {"sure": "yes", "seen": fingerprint(new)}
    for _ in range(2):
        shown = told(officer, at(new, f"questions/{question.pk}/details/buses/remove/"), **remove)
    assert "These details are removed already." in shown


def test_what_another_officer_saved_is_said_in_the_words_of_the_form(officer: Client, new: OfferTemplate) -> None:
    question = asked(new, "support")
    first = question_form(question, headings=["identification"])
    second = question_form(question, headings=[], text="Mine")
    address = at(new, f"questions/{question.pk}/")
    officer.post(address, first)
    shown = BeautifulSoup(officer.post(address, second).content, "html.parser").select_one(".offers__box--warn")
    assert shown
    assert "How the school identifies and assesses needs" in shown.text
    assert "Guidance" not in shown.text

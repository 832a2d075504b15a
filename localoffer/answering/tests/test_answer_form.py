"""The form of a question with every kind of part: what it shows, and what of it is saved."""

from typing import Any

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from localoffer.answering.answer_form import AnswerForm, shown_form, typed_form
from localoffer.answering.models import DraftAnswer
from localoffer.answering.parts.part_fields import part_fields
from localoffer.answering.tests import questions
from localoffer.directory.models import AccessFact, Need
from localoffer.schools.models import OfferQuestion
from localoffer.schools.parts.part_kind import PART_KINDS, part_blocks
from localoffer.schools.parts.part_words import part_words

pytestmark = pytest.mark.django_db

WHOLE: dict[str, Any] = {
    "senco": {"rows": {"senco": {"name": "A. Name", "telephone": "0113 496 0123", "email": "senco@example.org"}}},
    "training": {"rows": {"enhanced": {"needs": ["asd", "hi"], "text": "All of them, in 2026."}}},
    "policies": {"rows": {"access": {"url": "https://example.org/access", "date": "2026-03-27"}}},
    "budget": {"rows": {"use": {"text": "Staff."}}},
    "needs": {"needs": ["hi"]},
    "access": {"features": ["step-free"], "text": "A ramp."},
    "plan": {"text": "Our plan."},
}
TYPED: dict[str, list[str]] = {
    questions.NAME: ["A. Name"],
    questions.TELEPHONE: ["01134960123"],
    questions.EMAIL: ["senco@example.org"],
    "part__training__enhanced__needs": ["asd", "hi"],
    "part__training__enhanced__text": ["All of them, in 2026."],
    f"{questions.POLICY}url": ["example.org/access"],
    f"{questions.POLICY}date_day": ["27"],
    f"{questions.POLICY}date_month": ["March"],
    f"{questions.POLICY}date_year": ["2026"],
    "part__budget__use__text": ["Staff."],
    "part__needs____needs": ["hi"],
    "part__access____features": ["step-free"],
    "part__access____text": ["A ramp."],
    "part__plan____text": ["Our plan."],
}


@pytest.fixture
def held() -> DraftAnswer:
    questions.vocabularies()
    return questions.answer(questions.PARTS)


def form_with(held: DraftAnswer, typed: dict[str, list[str]]) -> AnswerForm:
    data = QueryDict(mutable=True)
    for name, values in typed.items():
        data.setlist(name, values)
    form = typed_form(held, data)
    form.is_valid()
    return form


def test_every_kind_of_part_is_asked() -> None:
    assert {part["kind"] for part in questions.PARTS} | {"services"} == set(PART_KINDS)


def test_what_is_filled_in_has_the_shape_that_families_read(held: DraftAnswer) -> None:
    form = form_with(held, TYPED)
    assert not form.errors
    assert form.written().parts == WHOLE
    words = part_words()
    for part in held.question.stated_parts:
        assert part_blocks(part, WHOLE[part.identifier], words)


def test_what_is_saved_is_shown_and_saved_as_it_was(held: DraftAnswer) -> None:
    form = shown_form(held, text="", parts=WHOLE, is_finished=False)
    shown = {name: form[name].value() for name in form.fields if name.startswith("part__")}
    assert shown[questions.NAME] == "A. Name"
    assert shown["part__needs____needs"] == ["hi"]
    drawn = str([row for part in form.drawn_parts() for row in part.rows])
    assert "'value': '27'" in drawn
    assert drawn.count("'checked': True") == 4


def test_nothing_filled_in_is_nothing(held: DraftAnswer) -> None:
    blank = {name: [" "] for name in TYPED if "needs" not in name and "features" not in name}
    form = form_with(held, blank)
    assert form.written().parts == {}


def test_fields_that_are_not_asked_are_dropped(held: DraftAnswer) -> None:
    unknown = {"part__senco__other__name": ["x"], "part__none____text": ["x"], "part__senco__senco__secret": ["x"]}
    assert form_with(held, unknown).written().parts == {}


def test_a_wrong_field_keeps_what_was_there_and_is_named(held: DraftAnswer) -> None:
    held.parts = WHOLE
    wrong = {**TYPED, questions.EMAIL: ["no"], f"{questions.POLICY}date_month": ["13"], "part__needs____needs": ["x"]}
    form = form_with(held, wrong)
    assert form.written().parts == WHOLE
    assert form.wrong_fields() == ["E-mail address", "Last reviewed", "Needs that we provide for"]
    errors = form.design_errors()
    assert errors[0]["text"] == "SENCo: Enter an e-mail address, like senco@school.example.org."
    assert errors[-1]["text"].startswith("Needs that we provide for: ")
    links = {error["href"] for error in errors}
    assert f"#id_{questions.EMAIL}" in links
    assert f"#id_{questions.POLICY}date_day" in links


def test_needs_and_access_are_ticked_by_what_families_call_them(held: DraftAnswer) -> None:
    drawn = str(shown_form(held, text="", parts={}, is_finished=False).drawn_parts())
    assert "'text': 'Autism'" in drawn
    assert "'text': 'No steps'" in drawn
    assert "(optional)" not in drawn


def test_a_retired_word_stays_where_it_was_ticked_and_is_offered_nowhere_else(held: DraftAnswer) -> None:
    Need.objects.filter(identifier="hi").update(is_retired=True)
    AccessFact.objects.update(is_retired=True)
    assert "No steps" not in str(shown_form(held, text="", parts={}, is_finished=False).drawn_parts())
    assert form_with(held, TYPED).wrong_fields()
    held.parts = WHOLE
    assert "No steps" in str(shown_form(held, text="", parts=WHOLE, is_finished=False).drawn_parts())
    assert form_with(held, TYPED).written().parts == WHOLE


def test_each_opening_is_a_sitting_of_its_own(held: DraftAnswer) -> None:
    first, second = (shown_form(held, text="", parts={}, is_finished=False) for _ in range(2))
    assert first["sitting"].value() != second["sitting"].value()


ODD: list[Any] = [None, True, 1, "x", [], ["x", 2], {}, {"x": "y"}, {"rows": {"senco": "x", "access": {"date": 5}}}]
PART_NAMES = [part["identifier"] for part in questions.PARTS]


@given(st.dictionaries(st.sampled_from(PART_NAMES), st.sampled_from([*ODD, *({"rows": odd} for odd in ODD)])))
def test_parts_of_another_age_never_break_it(parts: dict[str, Any]) -> None:
    stated = OfferQuestion(parts=questions.PARTS).stated_parts
    for each in part_fields(stated):
        each.value_in(parts)


@pytest.mark.parametrize("odd", [*ODD, {"rows": {"senco": {"name": ["x"]}}}, {"needs": 5, "features": "x", "text": {}}])
def test_a_page_of_another_age_can_be_shown(held: DraftAnswer, odd: object) -> None:
    assert shown_form(held, text="", parts=dict.fromkeys(PART_NAMES, odd), is_finished=False).drawn_parts()

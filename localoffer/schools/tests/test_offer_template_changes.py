"""What schools are told when the questions changed."""

from datetime import date
from typing import Any

import pytest

from localoffer.schools.offer_template import OfferQuestion, OfferTemplate
from localoffer.schools.offer_template_changes import template_changes
from localoffer.schools.tests.builders import kind

pytestmark = pytest.mark.django_db
PLAN = {"identifier": "plan", "kind": "words", "title": "The plan"}


def template(version: str, of: dict[str, dict[str, Any]]) -> OfferTemplate:
    made = OfferTemplate.objects.create(setting_kind=kind("mainstream"), version=version, title="Questions")
    for place, (name, values) in enumerate(of.items(), start=1):
        stated = {"text": f"{name.capitalize()}?", **values}
        OfferQuestion.objects.create(template=made, identifier=name, position=place, number=place, **stated)
    made.in_force_from = date(2026, 9, 1)
    made.save()
    return made


def lines(before: dict[str, dict[str, Any]], now: dict[str, dict[str, Any]]) -> tuple[str, ...]:
    return template_changes(template("1", before), template("2", now)).lines()


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        ({"one": {}}, {"one": {}, "two": {}}, ("There is a new question: “Two?”",)),
        ({"one": {}, "two": {}}, {"one": {}}, ("We no longer ask: “Two?”",)),
        ({"one": {}}, {"one": {"text": "Uno?"}}, ("“One?” is now: “Uno?”",)),
        ({"one": {}}, {"one": {"guidance": "Explain."}}, ("The guidance has changed for: “One?”",)),
        ({"one": {}}, {"one": {"parts": [PLAN]}}, ("“One?” also asks for: The plan",)),
        ({"one": {"parts": [PLAN]}}, {"one": {}}, ("“One?” no longer asks for: The plan",)),
        (
            {"one": {"parts": [PLAN]}},
            {"one": {"parts": [{**PLAN, "hint": "When?"}]}},
            ("“One?” asks in another way for: The plan",),
        ),
        ({"one": {"parts": [PLAN]}}, {"one": {"parts": [{**PLAN, "headings": ["senco"]}]}}, ()),
        ({"one": {}, "two": {}}, {"two": {}, "one": {"examples": ["Why?"]}}, ()),
    ],
)
def test_each_change_is_one_plain_sentence(
    before: dict[str, dict[str, Any]], now: dict[str, dict[str, Any]], told: tuple[str, ...]
) -> None:
    assert lines(before, now) == told


def test_a_question_may_change_in_several_ways() -> None:
    now = {"one": {"text": "Uno?", "guidance": "Explain.", "parts": [PLAN]}}
    changes = template_changes(template("1", {"one": {}}), template("2", now))
    assert len(changes.lines()) == 3
    assert changes
    assert not template_changes(template("3", {"one": {}}), template("4", {"one": {}}))

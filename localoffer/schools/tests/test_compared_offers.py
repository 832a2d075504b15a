"""Question by question, matched by identifier, whatever version or kind of template each school answered."""

import pytest

from localoffer.publishing.document import section_words
from localoffer.schools.compared_offers import (
    NOT_ANSWERED,
    NOT_ASKED,
    ComparedQuestion,
    compared_questions,
    in_one_order,
)
from localoffer.schools.models import OfferQuestion, Setting
from localoffer.schools.tests.builders import setting
from localoffer.schools.tests.published_offers import offer, offer_template

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("questions_can_change")]


def compared(*settings: Setting) -> dict[str, ComparedQuestion]:
    found = Setting.objects.filter(pk__in=[each.pk for each in settings]).with_offers().order_by("pk")
    return {each.identifier: each for each in compared_questions(found)}


def words(question: ComparedQuestion) -> list[str]:
    return [" ".join(section_words(each.section)) if each.section else each.silence for each in question.answers]


def test_no_offer_no_question() -> None:
    assert compared() == compared(setting()) == {}


def test_each_school_answers_each_question_in_its_place() -> None:
    one, two = setting(), setting()
    offer(one, {"concerns": "Ring us.", "support": "We help."})
    offer(two, {"support": "So do we.", "concerns": "Write to us."})
    found = compared(one, two)
    assert list(found) == ["concerns", "support"]
    assert [each.setting for each in found["support"].answers] == [one, two]
    assert ["We help." in words(found["support"])[0], "So do we." in words(found["support"])[1]] == [True, True]


def test_a_school_without_an_offer_has_no_column() -> None:
    one, silent = setting(), setting()
    offer(one, {"concerns": "Ring us."})
    assert [each.setting for each in compared(one, silent)["concerns"].answers] == [one]


def test_silence_says_why() -> None:
    one, two, three = setting(), setting(), setting()
    other = offer_template("special")
    other.questions.get(identifier="support").delete()
    offer(one, {"support": "We help."})
    offer(two, {"concerns": "Ring us."})
    offer(three, {"concerns": "Write."}, template=other)
    assert words(compared(one, two, three)["support"])[1:] == [NOT_ANSWERED, NOT_ASKED]


def test_what_was_asked_in_other_words_is_said() -> None:
    one, two = setting(), setting()
    other = offer_template("post-16")
    OfferQuestion.objects.filter(template=other, identifier="support").update(text="How will college support me?")
    offer(one, {"support": "We help."})
    offer(two, {"support": "We do."}, template=other)
    asked = [each.asked for each in compared(one, two)["support"].answers]
    assert asked == ["", "How will college support me?"]


@pytest.mark.parametrize(
    ("lists", "order"),
    [
        ([], []),
        ([["a", "b"], ["a", "b"]], ["a", "b"]),
        ([["a", "c"], ["a", "b", "c"]], ["a", "b", "c"]),
        ([["b"], ["a", "b", "c"]], ["a", "b", "c"]),
        ([["a", "b"], ["b", "a"]], ["a", "b"]),
        ([["a"], ["x", "y"]], ["x", "y", "a"]),
    ],
)
def test_the_lists_of_questions_become_one(lists: list[list[str]], order: list[str]) -> None:
    assert in_one_order(lists) == order

"""A comparison as one edition says what its page says."""

import pytest
from django.http import QueryDict
from pytest_django import DjangoAssertNumQueries

from localoffer.publishing.edition import Edition
from localoffer.publishing.record import EXAMPLE
from localoffer.schools.compare_edition import compare_edition
from localoffer.schools.tests.builders import setting
from localoffer.schools.tests.published_offers import offer, offer_template

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("questions_can_change")]


def edition(query: str = "") -> Edition:
    made = compare_edition("/schools/compare/", QueryDict(query))
    assert made is not None
    return made


def words(made: Edition) -> str:
    return " ".join(" ".join(made.document.words()).split())


def test_it_answers_for_its_own_address_only() -> None:
    assert compare_edition("/schools/", QueryDict("urn=1")) is None


def test_it_holds_the_facts_and_each_question_with_its_answers() -> None:
    offer(setting(urn=200001, name="Ash School"), {"concerns": "Ring us."})
    other = offer_template("special")
    other.questions.filter(identifier="concerns").update(text="Whom do I ask?")
    offer(setting(urn=200002, name="Beech School"), {"concerns": "Write to us."}, template=other)
    made = edition("urn=200001&urn=200002&near=&q=x")
    assert made.document.title == "Compare schools and colleges: Ash School and Beech School"
    assert (made.address, made.parts) == ("/schools/compare/?urn=200001&urn=200002", 2)
    short, question = made.document.sections
    assert [each.heading for each in short.sections] == ["Ash School", "Beech School"]
    assert [each.heading for each in question.sections] == ["Ash School", "Beech School"]
    for text in ("Ring us.", "Write to us.", "It was asked in other words: Whom do I ask?", "Published on"):
        assert text in words(made)


def test_nothing_chosen_is_said() -> None:
    assert edition().document.summary == "No school or college was chosen."
    assert edition().address == "/schools/compare/"


def test_what_was_left_out_is_said() -> None:
    setting(urn=200001)
    assert "We know no school or college with the number 5" in words(edition("urn=5&urn=200001"))


def test_an_invented_school_is_said_to_be_so_first() -> None:
    setting(urn=900001, name="Example School", is_example=True)
    made = edition("urn=900001")
    assert made.document.blocks[0] == EXAMPLE
    assert "Invented: Example School." in words(made)


@pytest.mark.parametrize("number", [1, 4])
def test_queries_do_not_grow(number: int, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for each in range(number):
        offer(setting(urn=200001 + each), {"concerns": "Ring us."}, needs=("asd",))
    query = "&".join(f"urn={200001 + each}" for each in range(number))
    with django_assert_num_queries(14):
        edition(query)

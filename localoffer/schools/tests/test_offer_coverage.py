"""Which headings of the statutory report answers cover, and where to write what is missing."""

from dataclasses import dataclass, field
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from localoffer.schools.models import OfferQuestion, OfferTemplate, ReportHeading
from localoffer.schools.offer_coverage import HeadingCoverage, heading_coverage
from localoffer.schools.tests.builders import kind

pytestmark = pytest.mark.django_db


@dataclass(frozen=True)
class Answer:
    question: OfferQuestion
    text: str = ""
    parts: dict[str, Any] = field(default_factory=dict)


def heading(identifier: str, number: int | None = None, **values: Any) -> ReportHeading:
    return ReportHeading.objects.create(
        identifier=identifier,
        number=number,
        title=identifier.capitalize(),
        asks="Say it.",
        reference="Schedule 1",
        standing="V",
        version="2014",
        **values,
    )


def template_version(version: str) -> OfferTemplate:
    """Without a publication: its own page is not what these tests are about."""
    made = OfferTemplate(setting_kind=kind("mainstream"), version=version, title="Questions")
    return OfferTemplate.objects.bulk_create([made])[0]


@pytest.fixture
def template() -> OfferTemplate:
    """Question 1 asks for `needs`, and for `senco` in its box; question 2 for `needs` and `plan`."""
    needs, plan = heading("needs", 1), heading("plan")
    heading("senco", 4)
    made = template_version("1")
    box = {"identifier": "box", "kind": "words", "title": "Our SENCo", "headings": ["senco"]}
    first = OfferQuestion.objects.create(
        template=made, identifier="first", position=1, number=1, text="First?", parts=[box]
    )
    second = OfferQuestion.objects.create(template=made, identifier="second", position=2, number=2, text="Second?")
    first.headings.set([needs])
    second.headings.set([needs, plan])
    return made


def question(template: OfferTemplate, identifier: str) -> OfferQuestion:
    return template.questions.get(identifier=identifier)


def found(template: OfferTemplate, *answers: Answer) -> dict[str, HeadingCoverage]:
    return {each.heading.identifier: each for each in heading_coverage(template, answers)}


def names(questions: tuple[OfferQuestion, ...]) -> list[str]:
    return [each.identifier for each in questions]


def test_every_heading_comes_in_the_order_of_numbers(template: OfferTemplate) -> None:
    heading("ten", 10)
    heading("gone", 2, is_retired=True)
    assert [each.heading.identifier for each in heading_coverage(template, ())] == ["needs", "senco", "ten", "plan"]


def test_without_answers_nothing_is_covered_and_the_questions_are_named(template: OfferTemplate) -> None:
    covered = found(template)
    assert not any(each.is_covered for each in covered.values())
    assert [gap.question.identifier for gap in covered["needs"].gaps] == ["first", "second"]
    (gap,) = covered["senco"].gaps
    assert (gap.by_words, [part.title for part in gap.parts]) == (False, ["Our SENCo"])


def test_words_cover_the_headings_of_their_question_alone(template: OfferTemplate) -> None:
    covered = found(template, Answer(question(template, "first"), "We welcome everybody."))
    assert names(covered["needs"].places) == ["first"]
    assert [gap.question.identifier for gap in covered["needs"].gaps] == ["second"]
    assert not covered["senco"].is_covered
    assert not covered["plan"].is_covered


def test_a_part_covers_its_own_headings_alone(template: OfferTemplate) -> None:
    covered = found(template, Answer(question(template, "first"), parts={"box": {"text": "Ring the office."}}))
    assert covered["senco"].is_covered
    assert covered["senco"].gaps == ()
    assert not covered["needs"].is_covered


@pytest.mark.parametrize(
    "parts",
    [{}, {"box": {}}, {"box": {"text": "  "}}, {"box": {"rows": {"a": {"name": ""}}}}, {"other": {"text": "x"}}],
)
def test_blank_words_and_empty_parts_cover_nothing(template: OfferTemplate, parts: dict[str, Any]) -> None:
    covered = found(template, Answer(question(template, "first"), " \n ", parts))
    assert not any(each.is_covered for each in covered.values())


@pytest.mark.parametrize(
    ("contact", "is_enough"),
    [
        ({"name": "A Teacher"}, False),
        ({"telephone": "0113 496 0001"}, False),
        ({"name": "A Teacher", "telephone": "0113 496 0001"}, True),
        ({"name": "A Teacher", "email": "senco@example.org"}, True),
    ],
)
def test_of_a_contact_the_law_asks_for_the_name_and_a_way_to_reach_them(
    contact: dict[str, str], is_enough: bool
) -> None:
    heading("senco", 4)
    made = template_version("1")
    rows = [{"identifier": "senco", "label": "SENCo"}]
    box = {"identifier": "box", "kind": "contacts", "title": "Our SENCo", "headings": ["senco"], "rows": rows}
    asked = OfferQuestion.objects.create(
        template=made, identifier="who", position=1, number=1, text="Who?", parts=[box]
    )
    covered = found(made, Answer(asked, "Ask us.", {"box": {"rows": {"senco": contact}}}))
    assert covered["senco"].is_covered == is_enough
    assert bool(covered["senco"].gaps) != is_enough


def test_several_answers_are_named_in_the_order_of_the_questions(template: OfferTemplate) -> None:
    answers = [Answer(question(template, name), "Words.") for name in ("second", "first")]
    assert names(found(template, *answers)["needs"].places) == ["first", "second"]


def test_answers_to_an_older_version_count_for_the_same_question(template: OfferTemplate) -> None:
    older = template_version("0")
    asked = OfferQuestion.objects.create(template=older, identifier="second", position=1, number=1, text="Second?")
    gone = OfferQuestion.objects.create(template=older, identifier="gone", position=2, number=2, text="Gone?")
    covered = found(template, Answer(asked, "Words."), Answer(gone, "Words."))
    assert [name for name, each in covered.items() if each.is_covered] == ["needs", "plan"]
    assert covered["plan"].places[0].template == template


def test_a_heading_that_no_question_asks_for_is_there_with_nothing(template: OfferTemplate) -> None:
    heading("complaints", 9)
    covered = found(template)["complaints"]
    assert (covered.places, covered.gaps) == ((), ())


def test_with_all_at_hand_it_asks_the_database_nothing(
    template: OfferTemplate, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    ready = OfferTemplate.objects.with_everything().get(pk=template.pk)
    headings = list(ReportHeading.objects.all())
    with django_assert_num_queries(0):
        assert len(heading_coverage(ready, (), headings)) == 3

"""Which headings of the statutory SEN information report the answers to a template's questions cover."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from localoffer.schools.offer_answers_document import Answered
from localoffer.schools.offer_template import OfferQuestion, OfferTemplate
from localoffer.schools.parts.part import Part
from localoffer.schools.parts.part_kind import is_filled
from localoffer.schools.report_heading import ReportHeading


@dataclass(frozen=True, slots=True)
class Gap:
    """A question that would cover a heading and does not yet: with its `parts`, and `by_words` with its words too."""

    question: OfferQuestion
    by_words: bool
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class HeadingCoverage:
    """One heading. `places` are the questions whose answers cover it, `gaps` those that would and do not yet.

    Both are in the order of the template. Where both are empty, no question of this template asks for the heading.
    """

    heading: ReportHeading
    places: tuple[OfferQuestion, ...]
    gaps: tuple[Gap, ...]

    @property
    def is_covered(self) -> bool:
        return bool(self.places)


def heading_coverage(
    template: OfferTemplate, answers: Iterable[Answered], headings: Iterable[ReportHeading] | None = None
) -> tuple[HeadingCoverage, ...]:
    """Every heading in force, the numbered ones first: 1 to 13, then what section 69 asks beside them.

    An answer with words covers the headings of its question, and a part in which something stands covers its own:
    in one of contacts, a name and a way to reach somebody.
    Questions are the same by their identifier, so answers to an older version of the template count too. `headings`
    spares the query to whoever asks for many schools; a template with its questions and their headings spares the rest.
    """
    in_force = ReportHeading.objects.filter(is_retired=False) if headings is None else headings
    held = {answer.question.identifier: answer for answer in answers}
    questions = [(question, held.get(question.identifier)) for question in template.questions.all()]
    return tuple(_coverage(heading, questions) for heading in in_force)


def _coverage(heading: ReportHeading, questions: list[tuple[OfferQuestion, Answered | None]]) -> HeadingCoverage:
    places, gaps = [], []
    for question, answer in questions:
        by_words = any(each.identifier == heading.identifier for each in question.headings.all())
        parts = tuple(part for part in question.stated_parts if heading.identifier in part.headings)
        if answer and _covers(answer, by_words, parts):
            places.append(question)
        elif by_words or parts:
            gaps.append(Gap(question, by_words, parts))
    return HeadingCoverage(heading, tuple(places), tuple(gaps))


def _covers(answer: Answered, by_words: bool, parts: tuple[Part, ...]) -> bool:
    return (by_words and bool(answer.text.strip())) or any(
        _says_enough(part, answer.parts.get(part.identifier, {})) for part in parts
    )


def _says_enough(part: Part, value: Mapping[str, Any]) -> bool:
    """Of the SENCo the law asks for the name and for a way to reach them."""
    if part.kind != "contacts":
        return is_filled(value)
    return any(
        each.get("name") and (each.get("telephone") or each.get("email")) for each in value.get("rows", {}).values()
    )

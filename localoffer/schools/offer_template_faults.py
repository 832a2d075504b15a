"""What a set of questions must be like to be released, in words that say what is wrong where."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from localoffer.schools.parts.part import Part
from localoffer.schools.parts.part_kind import PART_KINDS
from localoffer.schools.stated_file import (
    LONGEST_TITLE,
    LONGEST_VERSION,
    character_faults,
    identifier_faults,
    text_faults,
    twice_faults,
)

if TYPE_CHECKING:
    from localoffer.schools.offer_template_file import WrittenOfferTemplate, WrittenQuestion

# As wide as its column.
LONGEST_QUESTION = 500
# Positions and numbers are small integers in the database, and nobody answers more.
MOST_QUESTIONS = 100


def template_faults(template: "WrittenOfferTemplate") -> Iterator[str]:
    """All that is wrong; nothing where nothing is."""
    yield from identifier_faults("the version", template.version, LONGEST_VERSION)
    yield from text_faults("the title", template.title, LONGEST_TITLE)
    if not template.questions:
        yield "there is no question in it."
    if len(template.questions) > MOST_QUESTIONS:
        yield f"there are more than {MOST_QUESTIONS} questions in it."
    yield from character_faults("the file", template.setting_kind, template.introduction, template.source)
    yield from _number_faults(template.questions)
    yield from twice_faults("the question", [each.identifier for each in template.questions])
    for question in template.questions:
        yield from _question_faults(question)


def _number_faults(questions: Sequence["WrittenQuestion"]) -> Iterator[str]:
    """Numbers count from 1; what is optional may go without."""
    expected = 1
    for question in questions:
        if question.number is None and not question.is_optional:
            yield f"the question “{question.identifier}” has no number, so it must be optional."
        if question.number is not None and question.number != expected:
            yield f"the question “{question.identifier}” has the number {question.number}: {expected} comes next."
        expected += question.number is not None


def _question_faults(question: "WrittenQuestion") -> Iterator[str]:
    place = f"the question “{question.identifier}”"
    yield from identifier_faults(place, question.identifier)
    yield from text_faults(place, question.text, LONGEST_QUESTION)
    yield from character_faults(place, question.guidance, *question.examples)
    yield from twice_faults(f"in {place}, the heading", question.headings)
    yield from twice_faults(f"in {place}, the part", [part.identifier for part in question.parts])
    for part in question.parts:
        yield from part_faults(f"{place}, part “{part.identifier}”", part)


def part_faults(place: str, part: Part) -> Iterator[str]:
    """What is wrong with one part."""
    yield from identifier_faults(place, part.identifier)
    yield from text_faults(place, part.title, LONGEST_TITLE)
    yield from character_faults(place, part.hint)
    kind = PART_KINDS.get(part.kind)
    if kind is None:
        yield f"{place}: we do not know the kind of part “{part.kind}”. There are {', '.join(sorted(PART_KINDS))}."
        return
    if kind.has_rows and not part.rows:
        yield f"{place}: a part of the kind {part.kind} needs rows."
    if part.rows and not kind.has_rows:
        yield f"{place}: a part of the kind {part.kind} has no rows."
    yield from twice_faults(f"{place}: the row", [row.identifier for row in part.rows])
    for row in part.rows:
        yield from identifier_faults(f"{place}, row “{row.identifier}”", row.identifier)
        yield from text_faults(f"{place}, row “{row.identifier}”", row.label, LONGEST_TITLE)
        yield from character_faults(place, row.hint)

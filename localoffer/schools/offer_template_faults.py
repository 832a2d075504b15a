"""What a set of questions must be like to be released, in words that say what is wrong where."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from localoffer.schools.parts.part import Part
from localoffer.schools.parts.part_kind import PART_KINDS

if TYPE_CHECKING:
    from localoffer.schools.offer_template_file import WrittenOfferTemplate, WrittenQuestion

_IDENTIFIER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
# As wide as the columns that hold them.
LONGEST_IDENTIFIER, LONGEST_VERSION, LONGEST_TITLE, LONGEST_QUESTION = 60, 40, 255, 500
# Positions and numbers are small integers in the database, and nobody answers more.
MOST_QUESTIONS = 100


def template_fault(template: "WrittenOfferTemplate") -> str:
    """The first thing that is wrong; empty where nothing is."""
    return next(_faults(template), "")


def _faults(template: "WrittenOfferTemplate") -> Iterator[str]:
    yield from _identifier_faults("the version", template.version, LONGEST_VERSION)
    yield from _text_faults("the title", template.title, LONGEST_TITLE)
    if not template.questions:
        yield "there is no question in it."
    if len(template.questions) > MOST_QUESTIONS:
        yield f"there are more than {MOST_QUESTIONS} questions in it."
    for text in (template.setting_kind, template.introduction, template.source):
        yield from _character_faults("the file", text)
    yield from _number_faults(template.questions)
    yield from _twice("the question", [each.identifier for each in template.questions])
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
    yield from _identifier_faults(place, question.identifier)
    yield from _text_faults(place, question.text, LONGEST_QUESTION)
    for text in (question.guidance, *question.examples):
        yield from _character_faults(place, text)
    yield from _twice(f"in {place}, the heading", question.headings)
    yield from _twice(f"in {place}, the part", [part.identifier for part in question.parts])
    for part in question.parts:
        yield from part_faults(f"{place}, part “{part.identifier}”", part)


def part_faults(place: str, part: Part) -> Iterator[str]:
    """What is wrong with one part."""
    yield from _identifier_faults(place, part.identifier)
    yield from _text_faults(place, part.title, LONGEST_TITLE)
    yield from _character_faults(place, part.hint)
    kind = PART_KINDS.get(part.kind)
    if kind is None:
        yield f"{place}: we do not know the kind of part “{part.kind}”. There are {', '.join(sorted(PART_KINDS))}."
        return
    if kind.has_rows and not part.rows:
        yield f"{place}: a part of the kind {part.kind} needs rows."
    if part.rows and not kind.has_rows:
        yield f"{place}: a part of the kind {part.kind} has no rows."
    yield from _twice(f"{place}: the row", [row.identifier for row in part.rows])
    for row in part.rows:
        yield from _identifier_faults(f"{place}, row “{row.identifier}”", row.identifier)
        yield from _text_faults(f"{place}, row “{row.identifier}”", row.label, LONGEST_TITLE)
        yield from _character_faults(place, row.hint)


def _identifier_faults(place: str, identifier: str, longest: int = LONGEST_IDENTIFIER) -> Iterator[str]:
    if not _IDENTIFIER.match(identifier) or len(identifier) > longest:
        yield f"{place}: “{identifier}” must be small letters, digits and hyphens, {longest} at most."


def _text_faults(place: str, text: str, longest: int) -> Iterator[str]:
    if not text:
        yield f"{place} has no words."
    if len(text) > longest:
        yield f"{place} has more than {longest} characters."
    yield from _character_faults(place, text)


def _character_faults(place: str, text: str) -> Iterator[str]:
    """PostgreSQL holds no NUL character."""
    if "\0" in text:
        yield f"{place}: there is a character in it that cannot be kept."


def _twice(what: str, names: Iterable[str]) -> Iterator[str]:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            yield f"{what} “{name}” stands there twice."
        seen.add(name)

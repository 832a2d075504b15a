"""Answers stated as sections of a Document: the same for a draft, for what is published and for what was."""

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from localoffer.publishing.document import Section
from localoffer.publishing.plain_text import blocks
from localoffer.schools.offer_template import OfferQuestion
from localoffer.schools.parts.part_kind import part_blocks
from localoffer.schools.parts.part_words import PartWords


class Answered(Protocol):
    """One answer: to which question, in which words, with which parts by identifier."""

    @property
    def question(self) -> OfferQuestion: ...
    @property
    def text(self) -> str: ...
    @property
    def parts(self) -> Mapping[str, Any]: ...


def answer_section(answer: Answered, words: PartWords) -> Section:
    """The question as its heading, then the words, then each part that was filled in under its own title."""
    parts = (
        Section(part.title, drawn)
        for part in answer.question.stated_parts
        if (drawn := part_blocks(part, answer.parts.get(part.identifier, {}), words))
    )
    return Section(answer.question.text, blocks(answer.text), tuple(parts))


def answer_sections(answers: Iterable[Answered], words: PartWords) -> tuple[Section, ...]:
    """One section for each question that was answered, in the order of the answers."""
    drawn = (answer_section(answer, words) for answer in answers)
    return tuple(section for section in drawn if section.blocks or section.sections)

"""The offers of several schools, question by question. Nothing here ranks or scores a school."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import prefetch_related_objects

from localoffer.publishing.document import Section
from localoffer.schools.offer_answers_document import answer_section
from localoffer.schools.offer_template import OfferQuestion
from localoffer.schools.parts.part_words import part_words
from localoffer.schools.setting import Setting

ASKED = "It was asked in other words:"
NOT_ASKED = "The questions for schools of its kind do not ask this."
NOT_ANSWERED = "It has not answered this question."


@dataclass(frozen=True, slots=True)
class ComparedAnswer:
    """What one school says. Without an answer, `silence` says why; `asked` is its own question where that differs."""

    setting: Setting
    section: Section | None = None
    silence: str = ""
    asked: str = ""


@dataclass(frozen=True, slots=True)
class ComparedQuestion:
    """One question with an answer, or the reason for its silence, for each school that has published its offer."""

    identifier: str
    text: str
    answers: tuple[ComparedAnswer, ...]


def compared_questions(settings: Iterable[Setting]) -> tuple[ComparedQuestion, ...]:
    """Every question that one of them has answered, in the order of their templates, matched by identifier."""
    told = _told([each for each in settings if each.current_offer])
    questions = []
    for identifier in in_one_order([list(each.asked) for each in told]):
        if any(identifier in each.said for each in told):
            question = next(each.asked[identifier] for each in told if identifier in each.asked)
            answers = tuple(_answer(each, question) for each in told)
            questions.append(ComparedQuestion(identifier, question.text, answers))
    return tuple(questions)


@dataclass(frozen=True, slots=True)
class _Told:
    """The questions of one school's template, and what it says to them, by identifier."""

    setting: Setting
    asked: dict[str, OfferQuestion]
    said: dict[str, Section]


def _told(settings: list[Setting]) -> list[_Told]:
    offers = [offer for each in settings if (offer := each.current_offer)]
    if not offers:
        return []
    prefetch_related_objects(offers, "template__questions")
    words = part_words()
    told = []
    for setting, offer in zip(settings, offers, strict=True):
        asked = {each.identifier: each for each in offer.template.questions.all()}
        drawn = {each.question.identifier: answer_section(each, words) for each in offer.answers.all()}
        said = {identifier: each for identifier, each in drawn.items() if each.blocks or each.sections}
        told.append(_Told(setting, asked, said))
    return told


def in_one_order(lists: Sequence[Sequence[str]]) -> list[str]:
    """All of them, each once: what only a later list has stands behind what it follows there."""
    order: list[str] = []
    for each in lists:
        at = 0
        for identifier in each:
            if identifier not in order:
                order.insert(at, identifier)
            at = order.index(identifier) + 1
    return order


def _answer(told: _Told, question: OfferQuestion) -> ComparedAnswer:
    own = told.asked.get(question.identifier)
    section = told.said.get(question.identifier)
    silence = "" if section else NOT_ANSWERED if own else NOT_ASKED
    return ComparedAnswer(told.setting, section, silence, own.text if own and own.text != question.text else "")

"""Whether the questions changed while a school was answering, and what is no longer asked."""

from collections.abc import Mapping
from dataclasses import dataclass

from localoffer.answering.draft import DraftAnswer, OfferDraft
from localoffer.publishing.document import Section
from localoffer.schools.models import OfferTemplate
from localoffer.schools.offer_answers_document import answer_sections
from localoffer.schools.offer_template_changes import TemplateChanges, template_changes
from localoffer.schools.offer_template_choice import offer_template_for
from localoffer.schools.parts.part_words import part_words


@dataclass(frozen=True, slots=True)
class NewerQuestions:
    """The newest questions for the school, and how they differ from those of its draft."""

    template: OfferTemplate
    changes: TemplateChanges
    is_other_kind: bool


def newer_questions(draft: OfferDraft) -> OfferTemplate | None:
    """The questions in force for the school where they are not those of the draft.

    None for a change within the year too: what is published keeps its questions until it is renewed.
    """
    if draft.reason == OfferDraft.Reason.CHANGE:
        return None
    newest = offer_template_for(draft.setting)
    return None if newest is None or newest.pk == draft.template_id else newest


def question_news(draft: OfferDraft) -> NewerQuestions | None:
    """What the school is told; None where nothing changed."""
    newest = newer_questions(draft)
    if newest is None:
        return None
    changes = template_changes(draft.template, newest)
    return NewerQuestions(newest, changes, draft.template.setting_kind_id != newest.setting_kind_id)


def no_longer_asked(draft: OfferDraft) -> tuple[Section, ...]:
    """The school's words to what is no longer asked, in the order of the questions, to be copied."""
    return answer_sections(DraftAnswer.every.filter(draft=draft, is_asked=False).in_order(), part_words())


def news_screen(draft: OfferDraft) -> Mapping[str, object]:
    """What `answering/template_changed.html` is drawn from."""
    has_aside = DraftAnswer.every.filter(draft=draft, is_asked=False).exists()
    return {"question_news": question_news(draft), "has_words_aside": has_aside and bool(no_longer_asked(draft))}

"""What a school checks before it publishes: its whole draft as families will read it, and what is missing."""

from dataclasses import dataclass
from typing import Any

from django.db.models import prefetch_related_objects
from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.answering.actions.publish import is_unfinished, next_renewal, unready
from localoffer.answering.draft import DraftAnswer, OfferDraft
from localoffer.answering.draft_stamp import draft_stamp
from localoffer.answering.newer_questions import no_longer_asked
from localoffer.answering.permissions import may_publish
from localoffer.answering.task_list import answer_status
from localoffer.publishing.document import Section
from localoffer.schools.models import OfferQuestion
from localoffer.schools.offer_answers_document import answer_section
from localoffer.schools.offer_coverage import heading_coverage
from localoffer.schools.parts.part_words import part_words
from localoffer.schools.report_duty import report_duty


@dataclass(frozen=True, slots=True)
class CheckedAnswer:
    """One question with its answer as families will read it. `drawn` is empty where nothing stands there."""

    question: OfferQuestion
    drawn: Section
    status: str
    is_unfinished: bool
    to_confirm: bool

    @property
    def is_empty(self) -> bool:
        return not (self.drawn.blocks or self.drawn.sections)


def check_screen(draft: OfferDraft, person: User) -> dict[str, Any]:
    """Everything for `answering/check.html`."""
    setting = draft.setting
    answers = list(DraftAnswer.objects.filter(draft=draft).in_order())
    prefetch_related_objects([draft.template], "questions__headings")
    coverage = heading_coverage(draft.template, answers)
    return {
        "setting": setting,
        "draft": draft,
        "answers": checked_answers(answers),
        "aside": no_longer_asked(draft),
        "missing": unready(setting, answers),
        "seen": draft_stamp(draft, answers),
        "may_publish": may_publish(person, setting),
        "duty": report_duty(setting).name,
        "numbered": [each for each in coverage if each.heading.number],
        "renew_by": next_renewal(timezone.localdate()),
    }


def checked_answers(answers: list[DraftAnswer]) -> list[CheckedAnswer]:
    words = part_words()
    return [
        CheckedAnswer(
            each.question,
            answer_section(each, words),
            answer_status(each).words,
            is_unfinished=is_unfinished(each),
            to_confirm=each.to_confirm,
        )
        for each in answers
    ]

"""What a school's start page shows, read from the records."""

from collections.abc import Iterable
from typing import Any

from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.answering.coverage_progress import coverage_progress
from localoffer.answering.draft import DraftAnswer, draft_of
from localoffer.answering.editor import SchoolEditor
from localoffer.answering.newer_questions import news_screen
from localoffer.answering.offer_state import OfferState
from localoffer.answering.permissions import may_publish
from localoffer.answering.progress import progress_of
from localoffer.answering.school_progress import SchoolProgress
from localoffer.answering.self_check_progress import self_check_progress
from localoffer.answering.task_list import finished_of, next_step, task_groups
from localoffer.publishing.document import Section
from localoffer.schools.models import SchoolOffer, Setting
from localoffer.schools.offer_answers_document import answer_sections
from localoffer.schools.offer_template_choice import offer_template_for
from localoffer.schools.parts.part_words import part_words


def school_screen(setting: Setting, person: User) -> dict[str, Any]:
    """Everything for `answering/school.html`."""
    draft, offer = draft_of(setting), SchoolOffer.objects.current().filter(setting=setting).first()
    answers = list(DraftAnswer.objects.filter(draft=draft).in_order()) if draft else []
    confirmed = may_publish(person, setting)
    return {
        "setting": setting,
        "draft": draft,
        "offer": offer,
        "state": states_of([setting])[setting.pk],
        "groups": task_groups(draft, answers, self_check_progress(setting), coverage_progress(draft.template, answers))
        if draft
        else (),
        "next_step": next_step(draft, answers) if draft else None,
        "progress": finished_of(answers),
        "to_confirm": sum(each.to_confirm for each in answers),
        "has_questions": bool(draft) or offer_template_for(setting) is not None,
        "may_publish": confirmed,
        **(news_screen(draft) if draft else {}),
        "waiting": SchoolEditor.objects.unconfirmed().filter(setting=setting).count() if confirmed else 0,
    }


def states_of(settings: Iterable[Setting]) -> dict[int, OfferState]:
    """By key: not started, in progress, published or due for renewal, the same as officers read. One query."""
    stated = progress_of(Setting.objects.filter(pk__in=[each.pk for each in settings]), timezone.localdate())
    return {each.pk: SchoolProgress.read(each).state for each in stated}


def closed_screen(setting: Setting) -> dict[str, Any]:
    """Everything that was written for a school that closed, to be read and copied."""
    draft, offer = draft_of(setting), SchoolOffer.objects.current().filter(setting=setting).first()
    words = part_words()
    written: tuple[Section, ...] = ()
    published: tuple[Section, ...] = ()
    if draft:
        written = answer_sections(DraftAnswer.objects.filter(draft=draft).in_order(), words)
    if offer:
        published = answer_sections(offer.answers.select_related("question"), words)
    return {"setting": setting, "draft": draft, "offer": offer, "written": written, "published": published}

"""A draft is begun, empty or with the answers of what is published, and moves along when the questions change."""

from collections.abc import Container, Mapping
from typing import Any

from django.db import transaction

from localoffer.accounts.models import User
from localoffer.answering.actions.answers import Written, keep_words
from localoffer.answering.carrying_over import Fitting, fitting, is_to_look_at
from localoffer.answering.closed_school import check_is_open
from localoffer.answering.draft import DraftAnswer, OfferDraft
from localoffer.answering.newer_questions import newer_questions
from localoffer.answering.permissions import check_may_edit
from localoffer.publishing import audit
from localoffer.schools.models import OfferQuestion, OfferTemplate, SchoolOffer, Setting
from localoffer.schools.offer_template_choice import offer_template_for
from localoffer.schools.parts.part_kind import is_filled


class NoQuestions(RuntimeError):
    """The authority has released no questions that this school could answer."""


@transaction.atomic
def begin_draft(*, setting: Setting, by: User, is_change: bool = False) -> OfferDraft:
    """The draft of this school, begun now where there was none.

    The first is empty. A renewal takes the newest questions and carries over what was published, each answer to be
    confirmed; a change (`is_change`) keeps the questions of what is published, and its answers stand as they are.
    Raises PermissionDenied, SchoolClosed or NoQuestions.
    """
    check_may_edit(by, setting)
    locked = Setting.objects.select_for_update().get(pk=setting.pk)
    if held := OfferDraft.objects.filter(setting=locked).first():
        return held
    check_is_open(locked)
    # What was taken back is begun with too: its words are not lost, and each is asked about again.
    published = SchoolOffer.objects.filter(setting=locked).order_by("-number").first()
    is_change = is_change and published is not None and published.is_current
    template = published.template if published and is_change else offer_template_for(locked)
    if template is None:
        raise NoQuestions(str(locked))
    draft = OfferDraft.objects.create(
        setting=locked,
        template=template,
        reason=_reason(published, is_change=is_change),
        based_on=published,
        own_page=locked.own_page,
        begun_by=by,
    )
    _carry_over(draft, template, published, to_confirm=not is_change)
    audit.record(by=by, verb="began a draft", subject=draft, setting=locked.urn, reason=draft.reason)
    return draft


def _reason(published: SchoolOffer | None, *, is_change: bool) -> str:
    if published is None:
        return OfferDraft.Reason.FIRST
    return OfferDraft.Reason.CHANGE if is_change else OfferDraft.Reason.RENEWAL


def _carry_over(draft: OfferDraft, template: OfferTemplate, published: SchoolOffer | None, *, to_confirm: bool) -> None:
    """One answer for each question; what was answered before under the same identifier comes with it.

    What has no place any more is kept beside them as no longer asked.
    """
    before = {}
    if published:
        before = {each.question.identifier: each for each in published.answers.select_related("question")}
    for question in template.questions.all():
        held = before.pop(question.identifier, None)
        fits = fitting(held.parts, held.question, question) if held else Fitting({}, {})
        # Where nothing of an answer has a place any more, there is nothing to say “still true” of.
        has_words = held is not None and bool(held.text.strip() or is_filled(fits.kept))
        DraftAnswer.objects.create(
            draft=draft,
            question=question,
            text=held.text if held else "",
            parts=fits.kept,
            is_finished=held is not None and has_words and not is_to_look_at(held.question, question),
            to_confirm=has_words and to_confirm,
        )
        if held:
            _set_aside(draft, held.question, "", fits.left)
    for held in before.values():
        _set_aside(draft, held.question, held.text, held.parts)


def _set_aside(draft: OfferDraft, question: OfferQuestion, text: str, parts: Mapping[str, Any]) -> None:
    if text.strip() or is_filled(parts):
        DraftAnswer.every.create(draft=draft, question=question, text=text, parts=dict(parts), is_asked=False)


@transaction.atomic
def move_draft(*, draft: OfferDraft, by: User) -> OfferDraft:
    """Move a draft to the newest questions for its school, and return it. Done a second time, nothing changes.

    Answers follow their questions by identifier, with all of their savings. One whose question was reworded or asks
    for more is to be finished again. Words whose place went away are kept as no longer asked; if a question comes
    back, so do its words. Raises PermissionDenied; a draft that was published meanwhile raises
    OfferDraft.DoesNotExist.
    """
    setting = Setting.objects.select_for_update().get(pk=draft.setting_id)
    check_may_edit(by, setting)
    locked = OfferDraft.objects.select_related("template").get(pk=draft.pk)
    newest = newer_questions(locked)
    if newest is None:
        return locked
    answers = DraftAnswer.every.select_for_update(of=("self",)).filter(draft=locked).select_related("question")
    # Of several words to one question, those that are asked now come first, then the longest worked on.
    ranked = sorted(answers, key=lambda each: (each.is_asked, each.version, each.pk), reverse=True)
    held: dict[str, DraftAnswer] = {}
    for answer in ranked:
        held.setdefault(answer.question.identifier, answer)
    asked = list(newest.questions.all())
    _stop_asking(held, {question.identifier for question in asked})
    for question in asked:
        if (answer_held := held.get(question.identifier)) is not None:
            _move(answer_held, question, by)
        else:
            DraftAnswer.objects.create(draft=locked, question=question)
    before, locked.template = locked.template, newest
    locked.save(update_fields=["template", "changed_at"])
    audit.record(by=by, verb="moved to new questions", subject=locked, before=before.pk, template=newest.pk)
    return locked


def _stop_asking(held: Mapping[str, DraftAnswer], asked: Container[str]) -> None:
    """Answers without words go with their questions."""
    for name, answer in held.items():
        if name in asked or not answer.is_asked:
            continue
        if not (answer.text.strip() or is_filled(answer.parts) or answer.savings.exists()):
            answer.delete()
            continue
        answer.is_asked = False
        answer.save(update_fields=["is_asked"])


def _move(answer: DraftAnswer, question: OfferQuestion, by: User) -> None:
    """What has no place any more is kept beside it, and what remains is a saving of its own."""
    fits = fitting(answer.parts, answer.question, question)
    if fits.left:
        _set_aside(answer.draft, answer.question, "", fits.left)
        keep_words(answer, by, Written(answer.text, fits.kept))
    answer.is_finished = answer.is_finished and not is_to_look_at(answer.question, question)
    answer.question, answer.is_asked = question, True
    answer.save()


@transaction.atomic
def set_own_page(*, draft: OfferDraft, by: User, address: str) -> None:
    """Keep the address of the page on the school's own website; empty where there is none.

    Raises PermissionDenied, and OfferDraft.DoesNotExist where the draft was published meanwhile.
    """
    check_may_edit(by, draft.setting)
    locked = OfferDraft.objects.select_for_update().get(pk=draft.pk)
    if locked.own_page == address:
        return
    locked.own_page = address
    locked.save(update_fields=["own_page", "changed_at"])
    audit.record(by=by, verb="gave the own page", subject=locked, setting=draft.setting.urn)

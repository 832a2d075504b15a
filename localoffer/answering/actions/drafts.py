"""A draft is begun: empty, or with the answers of what is published."""

from django.db import transaction

from localoffer.accounts.models import User
from localoffer.answering.closed_school import check_is_open
from localoffer.answering.draft import DraftAnswer, OfferDraft
from localoffer.answering.permissions import check_may_edit
from localoffer.publishing import audit
from localoffer.schools.models import OfferTemplate, SchoolOffer, Setting
from localoffer.schools.offer_template_choice import offer_template_for


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
        own_page=published.own_page if published else locked.send_page_url,
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
    """One answer for each question; what was answered before under the same identifier comes with it."""
    before = {}
    if published:
        before = {each.question.identifier: each for each in published.answers.select_related("question")}
    for question in template.questions.all():
        held = before.get(question.identifier)
        DraftAnswer.objects.create(
            draft=draft,
            question=question,
            text=held.text if held else "",
            parts=held.parts if held else {},
            is_finished=held is not None,
            to_confirm=held is not None and to_confirm,
        )


@transaction.atomic
def set_own_page(*, draft: OfferDraft, by: User, address: str) -> None:
    """Keep the address of the page on the school's own website; empty where there is none. Raises PermissionDenied."""
    check_may_edit(by, draft.setting)
    locked = OfferDraft.objects.select_for_update().get(pk=draft.pk)
    if locked.own_page == address:
        return
    locked.own_page = address
    locked.save(update_fields=["own_page", "changed_at"])
    audit.record(by=by, verb="gave the own page", subject=locked, setting=draft.setting.urn)

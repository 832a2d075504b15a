"""A draft becomes what families read."""

from datetime import date

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.answering.closed_school import closed_in_words
from localoffer.answering.draft import DraftAnswer, OfferDraft
from localoffer.answering.draft_stamp import draft_stamp
from localoffer.answering.permissions import check_may_publish
from localoffer.answering.progress import RENEW_FROM
from localoffer.directory.models import AccessFact, Need
from localoffer.publishing import audit
from localoffer.publishing.publication import Publication
from localoffer.schools.models import OfferAnswer, SchoolOffer, Setting
from localoffer.schools.parts.facts import offer_facts
from localoffer.schools.parts.part_kind import is_filled
from localoffer.schools.setting_words import called


class NotReady(RuntimeError):
    """Something is missing. `reasons` says what to do, one sentence each."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__(" ".join(reasons))
        self.reasons = reasons


class DraftChanged(RuntimeError):
    """Somebody changed the draft after this person had checked it."""


def next_renewal(day: date) -> date:
    """The day by which an offer published on `day` is to be renewed: at least a quarter of a year away.

    The SEN information report is updated at least annually (Code of Practice 6.82), in Leeds by 1 September. What is
    published in the summer before is meant for the coming school year.
    """
    month, start = settings.AUTHORITY.school_offers.renewal
    this_year = date(day.year, month, start)
    return this_year if this_year - day > RENEW_FROM else date(day.year + 1, month, start)


@transaction.atomic
def publish_offer(*, draft: OfferDraft, by: User, seen: str | None = None) -> SchoolOffer:
    """Publish what the draft says, and end the draft. Raises PermissionDenied, NotReady and DraftChanged.

    `seen` is the `draft_stamp` of what the person checked; None publishes whatever stands there.
    A draft that somebody published a moment ago is gone: raises OfferDraft.DoesNotExist.
    """
    setting = Setting.objects.select_for_update().get(pk=draft.setting_id)
    check_may_publish(by, setting)
    # A saving takes first its answer and then the draft. In the same order nobody waits for each other, and what is
    # being saved now is either in what is published or is refused: it cannot go with the draft.
    answers = list(DraftAnswer.objects.select_for_update(of=("self",)).filter(draft=draft).in_order())
    locked = OfferDraft.objects.select_for_update(of=("self",)).select_related("template").get(pk=draft.pk)
    if seen is not None and seen != draft_stamp(locked, answers):
        raise DraftChanged(str(locked))
    if reasons := unready(setting, answers):
        raise NotReady(reasons)
    offer = _published(locked, setting, answers, by)
    _say_when_checked(setting, offer)
    locked.delete()
    audit.record(by=by, verb="published an offer", subject=setting, number=offer.number, template=offer.template_id)
    return offer


def unready(setting: Setting, answers: list[DraftAnswer]) -> list[str]:
    """What stands between a draft and its publishing, one sentence each; empty where nothing does."""
    reasons = [] if setting.is_open else [f"{closed_in_words(setting)} Nothing more can be published for it."]
    missing = [each for each in answers if is_unfinished(each)]
    reasons += [f"Answer “{each.question.text}” and mark it as finished." for each in missing]
    unconfirmed = [each for each in answers if each.to_confirm]
    return reasons + [f"Say whether your answer to “{each.question.text}” is still true." for each in unconfirmed]


def is_unfinished(answer: DraftAnswer) -> bool:
    """Whether it must be answered, and is not yet."""
    return not answer.question.is_optional and not (answer.is_finished and is_said(answer))


def is_said(answer: DraftAnswer) -> bool:
    """Whether anything stands there, in words or in a part."""
    return bool(answer.text.strip()) or is_filled(answer.parts)


def _published(draft: OfferDraft, setting: Setting, answers: list[DraftAnswer], by: User) -> SchoolOffer:
    now = timezone.now()
    SchoolOffer.objects.current().filter(setting=setting).update(is_current=False)
    offer = SchoolOffer.objects.create(
        setting=setting,
        number=setting.offers.count() + 1,
        template=draft.template,
        own_page=draft.own_page,
        published_at=now,
        published_by=by,
        review_date=next_renewal(timezone.localdate(now)),
        is_example=setting.is_example,
    )
    said = [each for each in answers if is_said(each)]
    OfferAnswer.objects.bulk_create(
        OfferAnswer(offer=offer, question=each.question, text=each.text, parts=each.parts) for each in said
    )
    facts = offer_facts(
        (part, each.parts[part.identifier])
        for each in said
        for part in each.question.stated_parts
        if part.identifier in each.parts
    )
    offer.needs.set(Need.objects.filter(identifier__in=facts.needs))
    offer.expertise.set(Need.objects.filter(identifier__in=facts.expertise))
    offer.access.set(AccessFact.objects.filter(identifier__in=facts.access))
    return offer


def _say_when_checked(setting: Setting, offer: SchoolOffer) -> None:
    """The school's own page address is kept where families look, and its page says who checked it and when.

    A school that gives none takes back what it gave last, and leaves what officers found meanwhile.
    """
    given_before = setting.offers.filter(number=offer.number - 1).values_list("own_page", flat=True).first() or ""
    if offer.own_page or setting.own_page == given_before:
        setting.own_page = offer.own_page
    setting.save()
    Publication.objects.filter(setting=setting).update(
        last_checked=timezone.localdate(offer.published_at),
        checked_by=checked_by(setting),
        review_date=offer.review_date,
    )


def checked_by(setting: Setting) -> str:
    """Who checked what a page says, where the school itself did: `Last checked … by the school`."""
    return f"the {called(setting)}"

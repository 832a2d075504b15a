"""Officers prepare a new version of the questions, and release it. What is released is never changed again."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.publishing import audit
from localoffer.schools.offer_template import OfferQuestion, OfferTemplate
from localoffer.schools.parts.part import Part, stated_part
from localoffer.schools.report_heading import ReportHeading
from localoffer.schools.setting_kind import SettingKind

# Higher than any position, so that none is in the way of another while they change places.
_ASIDE = 1000
_OTHERWISE = "mainstream"
_COPIED = ("identifier", "position", "text", "guidance", "examples", "parts", "is_optional")


class TemplateChanged(RuntimeError):
    """Somebody else saved meanwhile. Nothing was overwritten."""


class AlreadyReleased(RuntimeError):
    """It is released by now, so nothing of it changes any more."""


class NotReleasable(RuntimeError):
    """The message says what is missing."""


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """What an officer wrote for one question. `headings` are identifiers of ReportHeading."""

    text: str
    guidance: str
    examples: Sequence[str]
    is_optional: bool
    headings: Sequence[str]


def fingerprint(template: OfferTemplate) -> str:
    """What a version says, in short: whoever saves says which state they saw."""
    questions = [
        [*(getattr(each, name) for name in _COPIED), sorted(heading.identifier for heading in each.headings.all())]
        for each in template.questions.prefetch_related("headings")
    ]
    said = [template.title, template.introduction, template.source, template.is_released, questions]
    return sha256(json.dumps(said).encode()).hexdigest()[:32]


@transaction.atomic
def start_version(*, kind: SettingKind, by: User) -> OfferTemplate:
    """The version in preparation: begun now as a copy of the newest, unless there is one.

    A kind without questions of its own begins with those for mainstream settings. Raises NotReleasable where there
    are none either.
    """
    _check(by)
    locked = SettingKind.objects.select_for_update().get(pk=kind.pk)
    if held := locked.offer_templates.filter(in_force_from=None).first():
        return held
    released = OfferTemplate.objects.filter(in_force_from__isnull=False).order_by("-in_force_from", "-pk")
    source = (
        released.filter(setting_kind=locked).first() or released.filter(setting_kind__identifier=_OTHERWISE).first()
    )
    if source is None:
        raise NotReleasable("There are no questions yet to begin with.")
    template = OfferTemplate(
        setting_kind=locked,
        version=_version(locked),
        title=source.title,
        introduction=source.introduction,
        source=source.source,
    )
    template.save()
    for question in source.questions.prefetch_related("headings"):
        values = {name: getattr(question, name) for name in (*_COPIED, "number")}
        OfferQuestion.objects.create(template=template, **values).headings.set(question.headings.all())
    audit.record(by=by, verb="began questions", subject=template, copied=source.pk)
    return template


@transaction.atomic
def revise_words(*, template: OfferTemplate, by: User, words: Mapping[str, str], seen: str) -> None:
    """Change `title`, `introduction` and `source`. Raises TemplateChanged, AlreadyReleased and PermissionDenied."""
    locked = _locked(template, by, seen)
    for name in ("title", "introduction", "source"):
        setattr(locked, name, words[name])
    locked.save()
    audit.record(by=by, verb="changed questions", subject=locked, what="introduction")


@transaction.atomic
def add_question(
    *, template: OfferTemplate, by: User, identifier: str, words: QuestionWords, seen: str
) -> OfferQuestion:
    """Add a question at the end. Raises what `revise_words` does."""
    locked = _locked(template, by, seen)
    question = OfferQuestion(template=locked, identifier=identifier, position=_ASIDE * 2, is_optional=True)
    _write(question, words)
    _put_in_order(list(locked.questions.all()))
    audit.record(by=by, verb="changed questions", subject=locked, added=identifier)
    return question


@transaction.atomic
def revise_question(*, question: OfferQuestion, by: User, words: QuestionWords, seen: str) -> None:
    """Change one question. Raises what `revise_words` does."""
    locked = _locked(question.template, by, seen)
    held = locked.questions.get(pk=question.pk)
    _write(held, words)
    _put_in_order(list(locked.questions.all()))
    audit.record(by=by, verb="changed questions", subject=locked, changed=held.identifier)


@transaction.atomic
def revise_parts(*, question: OfferQuestion, by: User, parts: Sequence[Part], seen: str) -> None:
    """Change the details that a question asks for. Raises what `revise_words` does."""
    locked = _locked(question.template, by, seen)
    held = locked.questions.get(pk=question.pk)
    held.parts = [stated_part(part) for part in parts]
    held.save(update_fields=["parts"])
    audit.record(by=by, verb="changed questions", subject=locked, details_of=held.identifier)


@transaction.atomic
def move_question(*, question: OfferQuestion, by: User, places: int, seen: str) -> None:
    """Move it up (-1) or down (1); at an end it stays. Raises what `revise_words` does."""
    locked = _locked(question.template, by, seen)
    order = list(locked.questions.all())
    at = [each.pk for each in order].index(question.pk)
    order.insert(min(max(at + places, 0), len(order) - 1), order.pop(at))
    _put_in_order(order)
    audit.record(by=by, verb="changed questions", subject=locked, moved=question.identifier)


@transaction.atomic
def remove_question(*, question: OfferQuestion, by: User, seen: str) -> None:
    """Raises what `revise_words` does."""
    locked = _locked(question.template, by, seen)
    locked.questions.get(pk=question.pk).delete()
    _put_in_order(list(locked.questions.all()))
    audit.record(by=by, verb="changed questions", subject=locked, removed=question.identifier)


@transaction.atomic
def confirm_template(*, template: OfferTemplate, by: User) -> None:
    """Say that the authority stands behind it. It can be said before the release and after it."""
    _check(by)
    locked = OfferTemplate.objects.select_for_update().get(pk=template.pk)
    if not locked.is_confirmed:
        locked.is_confirmed = True
        locked.save()
        audit.record(by=by, verb="confirmed questions", subject=locked)


@transaction.atomic
def release_template(*, template: OfferTemplate, by: User, day: date, seen: str, reason: str = "") -> OfferTemplate:
    """Release it from a day on. `reason` says why headings of the law are left out, where some are.

    Raises NotReleasable beside what `revise_words` does.
    """
    locked = _locked(template, by, seen)
    if day < timezone.localdate():
        raise NotReleasable("The day must be today or later: schools cannot answer in the past.")
    if not locked.questions.filter(is_optional=False).exists():
        raise NotReleasable("There must be at least one question that is not optional.")
    missing = [heading.identifier for heading in uncovered_headings(locked)]
    if missing and not reason.strip():
        raise NotReleasable("Say why headings of the law are left out, or add them to a question.")
    locked.in_force_from = day
    locked.save()
    details = {"left_out": missing, "reason": reason.strip()} if missing else {}
    audit.record(by=by, verb="released questions", subject=locked, in_force_from=str(day), **details)
    return locked


@transaction.atomic
def discard_template(*, template: OfferTemplate, by: User, seen: str) -> None:
    """Throw away a version that was never released. Raises what `revise_words` does."""
    locked = _locked(template, by, seen)
    audit.record(by=by, verb="threw questions away", subject=locked, version=locked.version)
    locked.delete()


def uncovered_headings(template: OfferTemplate) -> list[ReportHeading]:
    """The thirteen headings of the SEN information report that no question and no detail of it answers."""
    named = {name for each in template.questions.all() for part in each.stated_parts for name in part.headings}
    named |= set(template.questions.values_list("headings__identifier", flat=True)) - {None}
    thirteen = ReportHeading.objects.filter(number__isnull=False, is_retired=False)
    return [heading for heading in thirteen if heading.identifier not in named]


def _check(by: User) -> None:
    if not by.has_perm("schools.change_offertemplate"):
        raise PermissionDenied


def _locked(template: OfferTemplate, by: User, seen: str) -> OfferTemplate:
    """The version as it is now, and nobody else's until the transaction ends."""
    _check(by)
    locked = OfferTemplate.objects.select_for_update(of=("self",)).select_related("setting_kind").get(pk=template.pk)
    if locked.is_released:
        raise AlreadyReleased(str(locked))
    if fingerprint(locked) != seen:
        raise TemplateChanged(str(locked))
    return locked


def _write(question: OfferQuestion, words: QuestionWords) -> None:
    question.text, question.guidance = words.text, words.guidance
    question.examples, question.is_optional = list(words.examples), words.is_optional
    if not words.is_optional and question.number is None:
        # Any number will do until all are put in order.
        question.number = _ASIDE
    question.save()
    question.headings.set(ReportHeading.objects.filter(identifier__in=words.headings))


def _put_in_order(order: Sequence[OfferQuestion]) -> None:
    """Positions count from 1. So do numbers, which what is optional goes without."""
    for position, question in enumerate(order, start=1):
        OfferQuestion.objects.filter(pk=question.pk).update(position=_ASIDE + position)
    number = 0
    for position, question in enumerate(order, start=1):
        number += not question.is_optional
        OfferQuestion.objects.filter(pk=question.pk).update(
            position=position, number=None if question.is_optional else number
        )


def _version(kind: SettingKind) -> str:
    """The day, so that it is never the year and month of a version that comes as a file."""
    today = timezone.localdate().isoformat()
    taken = set(kind.offer_templates.values_list("version", flat=True))
    return next(name for name in (today, *(f"{today}-{more}" for more in range(2, 1000))) if name not in taken)

"""What officers see of one school: who writes, how far each question is, what was published. No words of a draft."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet
from django.utils import timezone

from localoffer.answering.draft import DraftAnswer, OfferDraft
from localoffer.answering.invitation import Invitation
from localoffer.answering.models import ReturnedAddress, SchoolEditor
from localoffer.answering.progress import progress_of
from localoffer.answering.school_progress import SchoolProgress
from localoffer.answering.task_list import Status
from localoffer.officers.audit_list import details, who
from localoffer.publishing.audit import AuditEntry, subject_name
from localoffer.schools.models import SchoolOffer, Setting

LONGEST_HISTORY = 100


@dataclass(frozen=True, slots=True)
class QuestionState:
    """How far one question of the draft is. Its answer is never read from the database here."""

    number: int | None
    text: str
    words: str
    saved_at: datetime | None


@dataclass(frozen=True, slots=True)
class InvitationRow:
    invitation: Invitation
    words: str
    can_be_withdrawn: bool
    can_be_sent_again: bool


@dataclass(frozen=True, slots=True)
class Step:
    at: datetime
    verb: str
    by: str
    details: str


def school_progress(setting: Setting) -> SchoolProgress:
    row = progress_of(Setting.objects.filter(pk=setting.pk), timezone.localdate()).get()
    return SchoolProgress.read(row)


def question_states(draft: OfferDraft | None) -> list[QuestionState]:
    if draft is None:
        return []
    columns = ("question__number", "question__text", "is_finished", "to_confirm", "version", "saved_at")
    rows = DraftAnswer.objects.filter(draft=draft).order_by("question__position").values(*columns)
    return [
        QuestionState(
            row["question__number"],
            row["question__text"],
            _how_far(finished=row["is_finished"], to_confirm=row["to_confirm"], version=row["version"]),
            row["saved_at"],
        )
        for row in rows
    ]


def _how_far(*, finished: bool, to_confirm: bool, version: int) -> str:
    """In the words of the school's own list of tasks."""
    if to_confirm:
        return Status.STILL_TRUE.words
    if finished:
        return Status.FINISHED.words
    return Status.IN_PROGRESS.words if version else Status.NOT_STARTED.words


def invitation_rows(setting: Setting) -> list[InvitationRow]:
    invitations = setting.invitations.select_related("invited_by", "accepted_by")
    now = timezone.now()
    return [_invitation_row(each, now) for each in invitations]


def _invitation_row(each: Invitation, now: datetime) -> InvitationRow:
    is_waiting = each.accepted_at is None and each.withdrawn_at is None
    is_open = is_waiting and each.expires_at > now
    return InvitationRow(each, invitation_words(each, now), can_be_withdrawn=is_open, can_be_sent_again=is_waiting)


def invitation_words(each: Invitation, now: datetime) -> str:
    """What became of an invitation."""
    said = (
        (each.accepted_at, "Accepted"),
        (each.withdrawn_at, "Withdrawn"),
        (each.failure, f"Failed: {each.failure}"),
        (each.expires_at <= now, "Expired"),
        (each.sent_at, "Sent, not yet accepted"),
    )
    return next((words for is_so, words in said if is_so), "Not sent yet")


def editors_of(setting: Setting) -> QuerySet[SchoolEditor]:
    """Those who are active first."""
    return setting.editors.select_related("user", "confirmed_by", "ended_by").order_by("-ended_at", "added_at")


def returned_addresses(setting: Setting) -> list[ReturnedAddress]:
    """Those of this school's people from which mail came back."""
    known = {each.lower() for each in setting.invitations.values_list("email", flat=True)}
    known |= {each.lower() for each in setting.editors.active().values_list("user__email", flat=True)}
    return [each for each in ReturnedAddress.objects.all() if each.email.lower() in known]


def history(setting: Setting) -> list[Step]:
    """What was done for this school, newest first: also to drafts that are published and gone."""
    offers = [subject_name(offer) for offer in SchoolOffer.objects.filter(setting=setting).only("pk")]
    about = Q(subject__in=[subject_name(setting), *offers]) | Q(details__setting=setting.urn)
    entries = AuditEntry.objects.filter(about).select_related("by").order_by("-at", "-pk")[:LONGEST_HISTORY]
    for each in entries:
        # The number of the school says nothing on its own page; that of another one does.
        if each.details.get("setting") == setting.urn:
            del each.details["setting"]
    return [Step(each.at, each.verb, who(each), details(each)) for each in entries]

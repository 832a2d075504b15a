"""Reminders are put down as a batch, and then sent in portions."""

import time
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.answering.editor import SchoolEditor
from localoffer.answering.invitation import Invitation
from localoffer.answering.mail.letter import is_server_failure, send_letter
from localoffer.answering.mail.reminder import reminder_letter
from localoffer.answering.models import Reminder, ReminderBatch
from localoffer.answering.permissions import check_may_oversee
from localoffer.answering.reminder import STOPPED
from localoffer.answering.reminder_plan import Recipient
from localoffer.publishing import audit
from localoffer.schools.models import SchoolOffer, SettingKind

# A request sends for so long and then says how far it is: the web server gives up on one after half a minute, and a
# mail server that does not answer takes ten seconds.
SECONDS = 15
# What a letter says while it is being sent. It stays where the machine stops in the middle: it is never sent twice.
BROKE_OFF = "Sending broke off: we do not know whether this letter went out."


class BegunMeanwhile(RuntimeError):
    """Somebody else began a batch after this one was shown. `batch` is theirs."""

    def __init__(self, batch: ReminderBatch) -> None:
        super().__init__(str(batch))
        self.batch = batch


@dataclass(frozen=True, slots=True)
class Wording:
    """What goes out, and to which schools, in words for the list of batches."""

    audience: str
    subject: str
    body: str


@transaction.atomic
def begin_batch(
    *, wording: Wording, recipients: Iterable[Recipient], token: str, by: User | None, seen: int | None = None
) -> tuple[ReminderBatch, bool]:
    """Put down every letter; True where this token was not used before. Sends nothing.

    `seen` is the key of the newest batch that the officer knew of, or None where that does not matter. Raises
    PermissionDenied or BegunMeanwhile.
    """
    if by:
        check_may_oversee(by)
    # A second officer waits here, and then sees the batch of the first. (SQLite waits at the start anyway.)
    list(SettingKind.objects.select_for_update().order_by("pk").values_list("pk", flat=True))
    if held := ReminderBatch.objects.filter(token=token).first():
        return held, False
    newest = ReminderBatch.objects.order_by("-pk").first()
    if seen is not None and newest and newest.pk > seen:
        raise BegunMeanwhile(newest)
    batch = ReminderBatch.objects.create(
        audience=wording.audience[:200], subject=wording.subject, body=wording.body, made_by=by, token=token
    )
    letters = [Reminder(batch=batch, setting=each.setting, email=each.email) for each in recipients]
    Reminder.objects.bulk_create(letters, batch_size=200)
    audit.record(by=by, verb="began a batch of reminders", subject=batch, letters=len(letters))
    return batch, True


def send_portion(*, batch: ReminderBatch, seconds: float = SECONDS) -> bool:
    """Send letters for so long, each outside any transaction. False where the mail server takes none at the moment.

    Two who send at once share the work: whoever marks a letter first sends it.
    """
    until = time.monotonic() + seconds
    for each in batch.reminders.waiting().select_related("setting").order_by("pk"):
        if not _send(batch, each):
            return False
        if time.monotonic() > until:
            break
    return True


def _send(batch: ReminderBatch, reminder: Reminder) -> bool:
    mine = Reminder.objects.waiting().filter(pk=reminder.pk).update(failure=BROKE_OFF)
    if not mine:
        return True
    failure = _why_not(reminder) or send_letter(
        reminder_letter(_recipient(reminder), batch.subject, batch.body, timezone.localdate())
    )
    if is_server_failure(failure):
        Reminder.objects.filter(pk=reminder.pk).update(failure="")
        return False
    sent_at = None if failure else timezone.now()
    Reminder.objects.filter(pk=reminder.pk).update(failure=failure[:200], sent_at=sent_at)
    return True


def _recipient(reminder: Reminder) -> Recipient:
    """As things are now: they may have accepted their invitation since."""
    offer = SchoolOffer.objects.current().filter(setting=reminder.setting).first()
    return Recipient(reminder.setting, reminder.email, _is_editor(reminder), offer.review_date if offer else None)


def _why_not(reminder: Reminder) -> str:
    """What speaks against sending it now; empty where nothing does."""
    if not reminder.setting.is_open:
        return "The school has closed meanwhile."
    invited = Invitation.objects.open().to(reminder.email).filter(setting=reminder.setting)
    if not _is_editor(reminder) and not invited.exists():
        return "Whoever has this address writes for the school no longer."
    return ""


def _is_editor(reminder: Reminder) -> bool:
    editors = SchoolEditor.objects.active().filter(setting=reminder.setting, user__email__iexact=reminder.email)
    return editors.filter(user__is_active=True).exists()


@transaction.atomic
def stop_batch(*, batch: ReminderBatch, by: User) -> int:
    """Send no more of it; how many letters that concerns. Raises PermissionDenied."""
    check_may_oversee(by)
    stopped = batch.reminders.waiting().update(failure=STOPPED)
    if stopped:
        audit.record(by=by, verb="stopped a batch of reminders", subject=batch, letters=stopped)
    return stopped

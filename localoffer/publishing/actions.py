"""What people do to publications."""

import logging
from datetime import date
from hashlib import sha256

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.publishing import audit
from localoffer.publishing.correction import Correction
from localoffer.publishing.publication import Publication

log = logging.getLogger(__name__)


@transaction.atomic
def confirm_checked(*, publication: Publication, by: User, checked_by: str, review_date: date) -> None:
    """Say that a publication was read today and is right, and when it is to be checked again.

    `checked_by` is shown to the public: a team or role, while the audit holds the person.
    """
    publication.last_checked = timezone.localdate()
    publication.checked_by = checked_by
    publication.review_date = review_date
    publication.full_clean()
    publication.save(update_fields=["last_checked", "checked_by", "review_date"])
    audit.record(by=by, verb="confirmed", subject=publication, review_date=review_date.isoformat())


@transaction.atomic
def set_owner(*, publication: Publication, by: User | None, owner: str, owner_email: str) -> None:
    """Say which team or role keeps a publication right, and where corrections are sent."""
    publication.owner = owner
    publication.owner_email = owner_email
    publication.full_clean()
    publication.save(update_fields=["owner", "owner_email"])
    audit.record(by=by, verb="given an owner", subject=publication, owner=owner)


def report_correction(*, publication: Publication, message: str, reply_email: str, form_token: str) -> Correction:
    """Keep what a reader reports, then tell the owner. A failing mail server loses nothing."""
    with transaction.atomic():
        correction, is_new = Correction.objects.get_or_create(
            fingerprint=sha256(f"{form_token}\n{publication.pk}\n{message}".encode()).hexdigest(),
            defaults={"publication": publication, "message": message, "reply_email": reply_email},
        )
        if is_new:
            audit.record(by=None, verb="reported as wrong", subject=publication)
    if is_new:
        send_correction(correction=correction)
    return correction


def send_correction(*, correction: Correction) -> bool:
    """Mail a correction to the publication's owner, or to the authority where none is named. False if mail failed."""
    publication = correction.publication
    reply = f"\n\nThe reader can be answered at {correction.reply_email}." if correction.reply_email else ""
    mail = EmailMessage(
        # A title may hold a line break only if somebody forged it: headers must not.
        subject=" ".join(f"A reader says something is wrong: {publication.title}".split()),
        body=f"{publication.title}\n{publication.address}\n\nA reader wrote:\n\n{correction.message}{reply}\n",
        to=[publication.owner_email or settings.AUTHORITY.email],
    )
    try:
        mail.send()
    except (OSError, ValueError) as problem:
        # The words of the failure may hold an address: its kind is enough to act on.
        log.error("correction not sent", extra={"correction": correction.pk, "error": type(problem).__name__})
        return False
    correction.sent_at = timezone.now()
    correction.save(update_fields=["sent_at"])
    return True


class AlreadySettled(RuntimeError):
    """Somebody else settled the correction first: their outcome stays."""


@transaction.atomic
def settle_correction(*, correction: Correction, by: User, message: str, outcome: str) -> None:
    """Close a correction with what was done, and forget the reader's address. Raises AlreadySettled.

    `message` is what the reader wrote, without the names and health details that an officer took out of it.
    """
    locked = Correction.objects.select_for_update().get(pk=correction.pk)
    if locked.settled_at:
        raise AlreadySettled(str(locked))
    locked.settled_at = timezone.now()
    locked.message = message
    locked.outcome = outcome
    locked.reply_email = ""
    locked.save(update_fields=["settled_at", "message", "outcome", "reply_email"])
    audit.record(by=by, verb="settled", subject=locked)

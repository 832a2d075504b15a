"""A comment that speaks of a risk of harm leaves the public flow at once."""

import logging

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.comments.actions.locking import WrongState, lock_comment
from localoffer.comments.choices import State
from localoffer.comments.comment import Comment
from localoffer.comments.escalation import Escalation
from localoffer.publishing import audit

log = logging.getLogger(__name__)


def escalate_comment(*, comment: Comment, by: User, reason: str) -> Escalation:
    """Give a waiting comment to safeguarding, and tell them at once. Raises WrongState.

    It takes no version: a warning must not fail because somebody else was editing.
    """
    with transaction.atomic():
        locked = lock_comment(comment, State.WAITING)
        locked.state = State.ESCALATED
        locked.save()
        escalation = Escalation.objects.create(comment=locked, reason=reason, raised_by=by)
        audit.record(by=by, verb="given to safeguarding", subject=locked)
    send_escalation(escalation=escalation)
    return escalation


def send_escalation(*, escalation: Escalation) -> bool:
    """Mail the safeguarding lead that something waits: no words of it, only where to look. False if mail failed."""
    mail = EmailMessage(
        subject="Safeguarding: a comment on the Local Offer needs you now",
        body=(
            "A moderator thinks that a comment speaks of a risk of harm.\n\n"
            f"Sign in at {settings.SITE_URL}/admin/ and look under “Safeguarding”.\n"
        ),
        to=[settings.AUTHORITY.comments.safeguarding_email],
    )
    try:
        mail.send()
    except (OSError, ValueError) as problem:
        log.error("escalation not sent", extra={"escalation": escalation.pk, "error": type(problem).__name__})
        return False
    escalation.sent_at = timezone.now()
    escalation.save(update_fields=["sent_at"])
    return True


@transaction.atomic
def settle_escalation(*, escalation: Escalation, by: User, outcome: str) -> None:
    """Say what safeguarding did, and give the comment back to the moderators. Raises WrongState if it is settled."""
    locked = Escalation.objects.select_for_update().get(pk=escalation.pk)
    if locked.settled_at:
        raise WrongState(locked.comment)
    comment = lock_comment(locked.comment, State.ESCALATED)
    locked.settled_at, locked.settled_by, locked.outcome = timezone.now(), by, outcome
    locked.save()
    comment.state = State.WAITING
    comment.may_be_at_risk = False
    comment.save()
    audit.record(by=by, verb="settled by safeguarding", subject=comment)

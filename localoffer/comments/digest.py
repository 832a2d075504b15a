"""What officers have to do about comments, as figures with links: on their first screen and in a mail."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.comments.actions.tell import MAIL_FAILS
from localoffer.comments.clocks import Clocks, clocks
from localoffer.comments.permissions import (
    Person,
    may_approve,
    may_draft,
    may_handle_escalation,
    may_moderate,
    may_tell,
)
from localoffer.core.words import plural

log = logging.getLogger(__name__)

# Officers' screens stand in a layer above, so their addresses are written out.
QUEUE = "/admin/comments/"
ESCALATIONS = "/admin/safeguarding/"
TO_ANSWER = "/admin/responses/to-answer/?begun=all"
RESPONSES = "/admin/responses/"
TO_TELL = "/admin/responses/to-tell/"

READERS = (
    "comments.moderate_comment",
    "comments.draft_response",
    "comments.approve_response",
    "comments.handle_escalation",
)


@dataclass(frozen=True, slots=True)
class Line:
    """One kind of work. `note` says how much of it presses; `address` is a path on this site."""

    name: str
    count: int
    address: str
    note: str = ""
    presses: bool = False


def lines(now: Clocks, person: Person) -> list[Line]:
    """What the person may do something about: first what presses, as it presses, and then the rest."""
    near = f"{TO_ANSWER}&clock=near" if may_draft(person) else QUEUE
    allowed = [line for permitted, line in _all_lines(now, near) if permitted(person)]
    return sorted(allowed, key=lambda line: not line.presses)


def _all_lines(now: Clocks, near: str) -> list[tuple[Callable[[Person], bool], Line]]:
    rules = settings.AUTHORITY.comments
    late_to_moderate = _over(now.unmoderated_late, rules.moderate_within)
    late_to_answer = _over(now.unanswered_late, rules.answer_within)
    return [
        (
            may_handle_escalation,
            _pressing("Comments with safeguarding", now.escalations_open, ESCALATIONS, "to settle"),
        ),
        (
            may_handle_escalation,
            _pressing("Cases of safeguarding of which no mail went out", now.escalations_not_sent, ESCALATIONS, "new"),
        ),
        (may_tell, _pressing("Comments past the law’s year", now.past_the_year, near, "late")),
        (may_moderate, Line("Comments to moderate", now.unmoderated, QUEUE, *late_to_moderate)),
        (may_draft, Line("Comments to answer", now.unanswered, TO_ANSWER, *late_to_answer)),
        (may_draft, _pressing("Actions past their date", now.actions_overdue, RESPONSES, "late")),
        (may_tell, _pressing("Comments near the end of the law’s year", now.near_the_year, near, "soon late")),
        (may_tell, _pressing("Mails that were not sent", now.mails_not_sent, TO_TELL, "to try again")),
        (may_tell, Line("Commenters to ring or write to", now.not_told, TO_TELL)),
        (may_approve, Line("Responses to approve", now.responses_to_approve, RESPONSES)),
        (may_approve, Line("Approved responses to publish", now.responses_to_publish, RESPONSES)),
    ]


def _over(late: int, working_days: int) -> tuple[str, bool]:
    return (f"{late:,} over {plural(working_days, 'working day')}" if late else ""), late > 0


def _pressing(name: str, count: int, address: str, note: str) -> Line:
    return Line(name, count, address, note if count else "", presses=count > 0)


def readers() -> list[User]:
    """Everybody active who moderates, drafts or approves, and can be reached by e-mail."""
    found = {user.pk: user for name in READERS for user in User.objects.with_perm(name).exclude(email="")}
    return [found[pk] for pk in sorted(found)]


def send_digest(*, always: bool = False) -> tuple[int, int]:
    """One mail each to those for whom something presses, or to everybody. Returns how many were sent, how many not."""
    now = clocks(timezone.localdate())
    letters = ((reader, lines(now, reader)) for reader in readers())
    answers = [_send(reader, work) for reader, work in letters if always or any(line.presses for line in work)]
    return answers.count(True), answers.count(False)


def _send(reader: User, work: list[Line]) -> bool:
    """Figures only: the mail may lie in a shared mailbox."""
    context = {
        "work": [line for line in work if line.count],
        "authority": settings.AUTHORITY,
        "site": settings.SITE_URL,
    }
    pressing = sum(line.presses for line in work)
    mail = EmailMessage(
        subject=f"{settings.AUTHORITY.site_name}: {_summary(pressing)}",
        body=render_to_string("comments/mail/digest.txt", context),
        to=[reader.email],
        headers={"Auto-Submitted": "auto-generated"},
    )
    try:
        mail.send()
    except MAIL_FAILS as problem:
        log.error("digest of comments not sent", extra={"user": reader.pk, "error": type(problem).__name__})
        return False
    return True


def _summary(pressing: int) -> str:
    return f"comments need you ({plural(pressing, 'list')})" if pressing else "comments, nothing is late"

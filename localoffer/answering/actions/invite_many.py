"""Invitations of a plan are made and sent, one after the other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from localoffer.accounts.models import User
from localoffer.answering.actions.invitations import (
    AlreadyEditor,
    AlreadyInvited,
    UnusableAddress,
    invite,
    send_invitation,
)
from localoffer.answering.closed_school import SchoolClosed
from localoffer.answering.invitation_plan import PlannedInvitation
from localoffer.answering.mail.letter import is_server_failure
from localoffer.answering.permissions import check_may_oversee

# So many letters fit into one request, with a mail server that takes its time.
AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class Outcome:
    """`failure` says why nothing reached the person; empty where the letter is on its way."""

    planned: PlannedInvitation
    failure: str


@dataclass(frozen=True, slots=True)
class Sent:
    """What was done. `left` were not tried: too many at once, or the mail server stopped answering (`has_stopped`)."""

    outcomes: tuple[Outcome, ...]
    left: tuple[PlannedInvitation, ...]
    has_stopped: bool


def invite_many(*, planned: Sequence[PlannedInvitation], planned_at: datetime, by: User) -> Sent:
    """Make and send the first of them. Each is a transaction of its own, and its letter goes after it.

    A mail server that fails ends it: that line and the others can be sent later. Raises PermissionDenied.
    """
    check_may_oversee(by)
    outcomes: list[Outcome] = []
    has_stopped = False
    for outcome in _outcomes(planned[:AT_ONCE], planned_at, by):
        outcomes.append(outcome)
        has_stopped = is_server_failure(outcome.failure)
        if has_stopped:
            break
    done = len(outcomes) - has_stopped
    return Sent(tuple(outcomes), tuple(planned[done:]), has_stopped)


def _outcomes(planned: Sequence[PlannedInvitation], planned_at: datetime, by: User) -> Iterator[Outcome]:
    for each in planned:
        try:
            invitation, token = invite(setting=each.setting, email=each.email, by=by, shown_at=planned_at)
        except AlreadyInvited:
            yield Outcome(each, "Somebody else invited this address a moment ago, so it was not sent twice.")
        except AlreadyEditor:
            yield Outcome(each, "Whoever has this address edits for this school already.")
        except SchoolClosed as problem:
            yield Outcome(each, str(problem))
        except UnusableAddress:
            yield Outcome(each, "This is not an e-mail address.")
        else:
            send_invitation(invitation=invitation, token=token)
            yield Outcome(each, invitation.failure)

"""Comments are answered: drafted, approved, published, with actions that are followed to their end."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.comments.accepted_mark import AcceptedMark
from localoffer.comments.action import Action
from localoffer.comments.actions.locking import WrongState, lock
from localoffer.comments.actions.moderate import OpenMarks
from localoffer.comments.anonymity import Mark, tidy
from localoffer.comments.choices import CLOSED_ACTIONS, ActionState, ResponseState, State
from localoffer.comments.comment import Comment
from localoffer.comments.marking import mark_fingerprint, open_marks_in, open_response_marks
from localoffer.comments.response import Response
from localoffer.publishing import audit
from localoffer.publishing.publication import Publication

ANY_STATE = tuple(ResponseState)
PUBLISHED_BY = "Local Offer team"


class NothingAnswered(ValueError):
    """A response must answer at least one published comment."""


class NoReason(ValueError):
    """The date of an action that the public reads moves, and nobody says why."""


@dataclass(frozen=True, slots=True)
class PlannedAction:
    """One action as typed. `pk` is None for a new one; those left out of a response's list are taken away."""

    what: str
    by_role: str
    due: date
    state: ActionState = ActionState.PLANNED
    outcome: str = ""
    pk: int | None = None


@dataclass(frozen=True, slots=True)
class Going:
    """How an action goes. `reason` says why its date moved, for the audit alone."""

    state: ActionState
    due: date
    outcome: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ResponseText:
    title: str
    you_said: str
    we_did: str


@transaction.atomic
def draft_response(
    *, comments: Sequence[Comment], by: User | None, text: ResponseText, actions: Sequence[PlannedAction] = ()
) -> Response:
    """Begin a response to comments that nobody answers yet. Raises NothingAnswered, or WrongState for a taken one.

    The comments are locked in one order, so that two officers who choose the same ones cannot wait for each other.
    """
    chosen = list(
        Comment.objects.select_for_update().filter(pk__in=[comment.pk for comment in comments]).order_by("pk")
    )
    if not chosen:
        raise NothingAnswered
    for comment in chosen:
        if comment.state != State.PUBLISHED or comment.response_id:
            raise WrongState(comment)
    response = Response(drafted_by=by, is_example=all(comment.is_example for comment in chosen))
    _write(response, text)
    _write_actions(response, actions)
    for comment in chosen:
        _join(comment, response)
    audit.record(by=by, verb="drafted", subject=response, comments=[comment.pk for comment in chosen])
    return response


@transaction.atomic
def revise_response(
    *, response: Response, by: User, text: ResponseText, actions: Sequence[PlannedAction], seen_version: int
) -> Response:
    """Save words and actions. An approved one is a draft again; a published one stays public, so it is checked again.

    Raises OpenMarks, ChangedMeanwhile, or Response.DoesNotExist once it was thrown away.
    """
    locked = lock(response, seen_version=seen_version, states=ANY_STATE)
    before = _what_was_promised(locked) if locked.state == ResponseState.PUBLISHED else {}
    _draft_again(locked)
    _write(locked, text)
    _write_actions(locked, actions)
    if locked.state == ResponseState.PUBLISHED and (marks := open_response_marks(locked)):
        raise OpenMarks(marks)
    audit.record(by=by, verb="revised", subject=locked, **before)
    return locked


@transaction.atomic
def group_comment(*, comment: Comment, response: Response, by: User) -> None:
    """Answer one more comment with a response that there is already. It was approved for fewer: it is a draft again.

    Raises WrongState if the comment is taken, or Response.DoesNotExist once the response was thrown away. Whoever
    needs both rows locks the response first.
    """
    joined = Response.objects.select_for_update().get(pk=response.pk)
    locked = Comment.objects.select_for_update().get(pk=comment.pk)
    if locked.state != State.PUBLISHED or locked.response_id not in (None, joined.pk):
        raise WrongState(locked)
    if locked.response_id is None:
        _draft_again(joined)
        joined.version += 1
        joined.save()
        _join(locked, joined)
        audit.record(by=by, verb="answered by", subject=locked, response=joined.pk)
        audit.record(by=by, verb="given a comment", subject=joined, comment=locked.pk)


@transaction.atomic
def ungroup_comment(*, comment: Comment, response: Response, by: User) -> None:
    """Take a comment out of a response, which keeps one at least: raises NothingAnswered. Twice is once."""
    left = Response.objects.select_for_update().get(pk=response.pk)
    locked = Comment.objects.select_for_update().get(pk=comment.pk)
    if locked.response_id != left.pk:
        return
    if left.comments.count() == 1:
        raise NothingAnswered
    left.version += 1
    left.save()
    locked.response = None
    locked.version += 1
    locked.save()
    audit.record(by=by, verb="no longer answered by", subject=locked, response=left.pk)
    audit.record(by=by, verb="relieved of a comment", subject=left, comment=locked.pk)


@transaction.atomic
def accept_response_mark(*, response: Response, by: User, mark: Mark, reason: str) -> None:
    """Let a mark in a response stand, because it identifies nobody."""
    AcceptedMark.objects.get_or_create(
        response=response, kind=mark.kind, fingerprint=mark_fingerprint(mark), defaults={"reason": reason, "by": by}
    )
    audit.record(by=by, verb="let a mark stand", subject=response, kind=str(mark.kind), reason=reason)


@transaction.atomic
def approve_response(*, response: Response, by: User, seen_version: int) -> Response:
    """Say that a draft may be published as it stands. Raises OpenMarks, WrongState or ChangedMeanwhile."""
    locked = lock(response, seen_version=seen_version, states=[ResponseState.DRAFT])
    if marks := open_response_marks(locked):
        raise OpenMarks(marks)
    locked.state, locked.approved_by = ResponseState.APPROVED, by
    locked.save()
    audit.record(by=by, verb="approved", subject=locked)
    return locked


@transaction.atomic
def publish_response(*, response: Response, by: User | None, seen_version: int) -> Response:
    """Show an approved response, with its actions, to everybody.

    Raises NothingAnswered, OpenMarks, WrongState or ChangedMeanwhile.
    """
    locked = lock(response, seen_version=seen_version, states=[ResponseState.APPROVED])
    if not locked.comments.exists():
        raise NothingAnswered
    if marks := open_response_marks(locked):
        raise OpenMarks(marks)
    locked.state, locked.published_at = ResponseState.PUBLISHED, timezone.now()
    locked.save()
    Publication.objects.filter(pk=locked.publication_id or 0).update(
        last_checked=timezone.localdate(), checked_by=PUBLISHED_BY, owner=PUBLISHED_BY
    )
    audit.record(by=by, verb="published", subject=locked)
    return locked


@transaction.atomic
def follow_action(*, action: Action, by: User, going: Going, seen_version: int) -> Action:
    """Say how an action of a published response goes. The public reads it at once, so its outcome is checked first.

    `seen_version` is the response's. Raises OpenMarks, NoReason where the date moves without one, WrongState or
    ChangedMeanwhile.
    """
    response = lock(action.response, seen_version=seen_version, states=[ResponseState.PUBLISHED])
    followed = Action.objects.get(pk=action.pk, response=response)
    if marks := open_marks_in([going.outcome], of=response):
        raise OpenMarks(marks)
    if going.due != followed.due and not going.reason:
        raise NoReason
    before = {"from": followed.state, "due_from": followed.due.isoformat()}
    _write_going(followed, going)
    response.save()
    changed = {"state": str(going.state), "due": going.due.isoformat(), "reason": going.reason}
    audit.record(by=by, verb="followed an action", subject=response, action=followed.pk, **before, **changed)
    return followed


@transaction.atomic
def discard_response(*, response: Response, by: User, seen_version: int) -> None:
    """Throw a draft away: its comments wait for an answer again. Raises WrongState once it is published."""
    locked = lock(response, seen_version=seen_version, states=[ResponseState.DRAFT, ResponseState.APPROVED])
    locked.comments.update(response=None)
    audit.record(by=by, verb="discarded", subject=locked)
    locked.delete()


def _join(comment: Comment, response: Response) -> None:
    comment.response = response
    comment.version += 1
    comment.save()


def _draft_again(response: Response) -> None:
    if response.state == ResponseState.APPROVED:
        response.state, response.approved_by = ResponseState.DRAFT, None


def _what_was_promised(response: Response) -> dict[str, object]:
    """Kept in the audit when it changes: a date that moves unseen would make a promise worthless.

    No words, which a name may have to be taken out of: the audit could never let it go.
    """
    return {"actions": [f"action {action.pk} by {action.due}" for action in response.actions.all()]}


def _write(response: Response, text: ResponseText) -> None:
    response.title, response.you_said, response.we_did = tidy(text.title), tidy(text.you_said), tidy(text.we_did)
    response.full_clean(exclude=["publication", "drafted_by", "approved_by"])
    response.save()


def _write_actions(response: Response, actions: Collection[PlannedAction]) -> None:
    known = {action.pk: action for action in response.actions.all()}
    kept = {planned.pk for planned in actions}
    for pk, action in known.items():
        if pk not in kept:
            action.delete()
    for planned in actions:
        action = known.get(planned.pk or 0) or Action(response=response)
        action.what, action.by_role = tidy(planned.what), tidy(planned.by_role)
        _write_going(action, Going(planned.state, planned.due, planned.outcome))


def _write_going(action: Action, going: Going) -> None:
    action.state, action.due, action.outcome = going.state, going.due, tidy(going.outcome)
    action.closed_on = (action.closed_on or timezone.localdate()) if going.state in CLOSED_ACTIONS else None
    action.full_clean()
    action.save()

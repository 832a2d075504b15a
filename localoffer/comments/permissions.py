"""Who may do what with comments and responses: `may_…` answers, `check_…` raises PermissionDenied."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied

from localoffer.comments.choices import ResponseState, State
from localoffer.comments.comment import Comment
from localoffer.comments.response import Response

# Anybody who may be signed in; Wagtail hands over a lazy object, so the type is wide.
Person = Any


def may_enter(person: Person) -> bool:
    """Write down a comment that came by telephone, on paper, by e-mail or at an event."""
    return bool(person.has_perm("comments.enter_comment"))


def may_moderate(person: Person) -> bool:
    return bool(person.has_perm("comments.moderate_comment"))


def may_read_words(person: Person, comment: Comment) -> bool:
    """The working words. While a comment is with safeguarding, moderators do not see them."""
    if comment.state == State.ESCALATED:
        return may_handle_escalation(person)
    return comment.state == State.PUBLISHED or may_moderate(person)


def may_hear(person: Person, comment: Comment) -> bool:
    """Listen to a recording: to write it down while the comment waits, and as part of the original after that."""
    if comment.state == State.WAITING:
        return may_moderate(person)
    return may_view_original(person) or (comment.state == State.ESCALATED and may_handle_escalation(person))


def may_view_original(person: Person) -> bool:
    return bool(person.has_perm("comments.view_original"))


def may_handle_escalation(person: Person) -> bool:
    return bool(person.has_perm("comments.handle_escalation"))


def may_draft(person: Person) -> bool:
    """Draft a response, and say how its actions go."""
    return bool(person.has_perm("comments.draft_response"))


def may_approve(person: Person) -> bool:
    """Approve and publish responses."""
    return bool(person.has_perm("comments.approve_response"))


def may_change_words(person: Person, response: Response) -> bool:
    """What the public reads is changed by those who may publish."""
    return may_approve(person) if response.state == ResponseState.PUBLISHED else may_draft(person)


def may_tell(person: Person) -> bool:
    """Tell commenters what became of their comment, and so see how they can be reached."""
    return may_moderate(person) or may_draft(person)


def _check(answer: Callable[..., bool]) -> Callable[..., None]:
    def check(*asked: Any) -> None:
        if not answer(*asked):
            raise PermissionDenied

    return check


check_may_enter = _check(may_enter)
check_may_moderate = _check(may_moderate)
check_may_hear = _check(may_hear)
check_may_view_original = _check(may_view_original)
check_may_handle_escalation = _check(may_handle_escalation)
check_may_draft = _check(may_draft)
check_may_approve = _check(may_approve)
check_may_change_words = _check(may_change_words)
check_may_tell = _check(may_tell)

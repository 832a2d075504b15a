"""Two officers at one comment or response: the second is told, and overwrites nothing."""

from collections.abc import Collection
from typing import TypeVar

from localoffer.comments.choices import State
from localoffer.comments.comment import Comment
from localoffer.comments.response import Response

Row = TypeVar("Row", Comment, Response)


class ChangedMeanwhile(RuntimeError):
    """Somebody changed it after it was read. `current` is how it stands now."""

    def __init__(self, current: Comment | Response) -> None:
        super().__init__(str(current))
        self.current = current


class WrongState(RuntimeError):
    """It is past, or not yet at, the step that was asked for. `current` is how it stands now."""

    def __init__(self, current: Comment | Response) -> None:
        super().__init__(f"{current} is {current.state}")
        self.current = current


def lock(row: Row, *, seen_version: int, states: Collection[str]) -> Row:
    """The row as it stands, locked until the transaction ends. Raises WrongState or ChangedMeanwhile."""
    locked = type(row)._default_manager.select_for_update().get(pk=row.pk)
    if locked.state not in states:
        raise WrongState(locked)
    if locked.version != seen_version:
        raise ChangedMeanwhile(locked)
    locked.version += 1
    return locked


def lock_comment(comment: Comment, *states: State) -> Comment:
    """A comment in one of the states, locked, whoever changed its words meanwhile. Raises WrongState."""
    locked = Comment.objects.select_for_update().get(pk=comment.pk)
    if locked.state not in states:
        raise WrongState(locked)
    locked.version += 1
    return locked

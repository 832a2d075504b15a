"""One line of the queue: what a moderator needs to know before opening a comment."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, cast

from django.db.models import Count, Exists, OuterRef
from django.db.models.functions import MD5, Left
from django.utils import timezone

from localoffer.comments.choices import State
from localoffer.comments.clocks import limits
from localoffer.comments.models import Comment, Recording
from localoffer.comments.permissions import Person, may_read_words
from localoffer.officers.comments.clock import Clock, clock

FIRST_WORDS = 160


@dataclass(frozen=True, slots=True)
class QueueRow:
    """`same` is how many other comments have the very same words. `clock` is None for what does not wait."""

    comment: Comment
    may_open: bool
    first_words: str
    to_write_down: bool
    same: int
    clock: Clock | None


def queue_rows(pks: Sequence[int], person: Person) -> list[QueueRow]:
    """The lines in the order of `pks`, in three queries however many there are and however long their words."""
    today = timezone.localdate()
    late = limits(today)
    same = _same_words(pks)
    found = (
        Comment.objects.filter(pk__in=pks)
        .select_related("about", "category", "ground")
        .annotate(
            start=Left("words", FIRST_WORDS + 1),
            was_recorded=Exists(Recording.objects.filter(comment=OuterRef("pk"))),
        )
        .defer("words")
    )
    rows = {}
    for comment in cast("Iterable[Any]", found):
        may_open = may_read_words(person, comment)
        rows[comment.pk] = QueueRow(
            comment=comment,
            may_open=may_open,
            first_words=_shortened(comment.start) if may_open else "",
            to_write_down=comment.state == State.WAITING and comment.was_recorded and not comment.start,
            same=same.get(comment.pk, 1) - 1 if may_open else 0,
            clock=clock(comment, today, late) if comment.state == State.WAITING else None,
        )
    return [rows[pk] for pk in pks]


def _shortened(start: str) -> str:
    if len(start) <= FIRST_WORDS:
        return start
    return start[:FIRST_WORDS].rsplit(maxsplit=1)[0] + " …"


def _same_words(pks: Sequence[int]) -> dict[int, int]:
    """How many comments have the words of each, itself included. What is with safeguarding is not counted.

    The words stay in the database, which compares them: fifty may be as long as a book.
    """
    readable = Comment.objects.exclude(state=State.ESCALATED).exclude(words="").order_by()
    shown = readable.filter(pk__in=pks)
    alike = readable.filter(words__in=shown.values("words")).annotate(digest=MD5("words"))
    counts = dict(alike.values_list("digest").annotate(Count("pk")))
    return {pk: counts[digest] for pk, digest in shown.annotate(digest=MD5("words")).values_list("pk", "digest")}

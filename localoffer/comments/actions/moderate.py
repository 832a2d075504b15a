"""A comment is made anonymous, and published or lawfully not."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.comments.accepted_mark import AcceptedMark
from localoffer.comments.actions.locking import lock, lock_comment
from localoffer.comments.anonymity import Mark, tidy
from localoffer.comments.choices import State
from localoffer.comments.comment import Comment
from localoffer.comments.contact import Contact, News
from localoffer.comments.marking import forget_outgrown, mark_fingerprint, open_marks
from localoffer.comments.original import Original
from localoffer.comments.response import Response
from localoffer.comments.terms import Category, Ground, Theme
from localoffer.directory.vocabulary import Need
from localoffer.publishing import audit


class OpenMarks(ValueError):
    """Something may still identify a person. `marks` are those that nobody settled."""

    def __init__(self, marks: tuple[Mark, ...]) -> None:
        super().__init__(f"{len(marks)} marks")
        self.marks = marks


class NoWords(ValueError):
    """There is nothing to publish: a recording was not written down yet, or everything was taken out."""


@dataclass(frozen=True, slots=True)
class Sorting:
    """Where a comment belongs, as a moderator sees it."""

    category: Category
    theme: Theme | None = None
    need: Need | None = None
    age: int | None = None
    area: str = ""


@transaction.atomic
def revise_words(*, comment: Comment, by: User, words: str, sorting: Sorting, seen_version: int) -> Comment:
    """Save the working words and where the comment belongs. Raises WrongState or ChangedMeanwhile."""
    locked = lock(comment, seen_version=seen_version, states=[State.WAITING])
    before = locked.words
    locked.words = tidy(words)
    locked.category, locked.theme, locked.need = sorting.category, sorting.theme, sorting.need
    locked.age, locked.area = sorting.age, tidy(sorting.area)
    locked.full_clean(exclude=["about", "response", "ground"])
    locked.save()
    forget_outgrown(locked, before)
    if before == "" and locked.words:
        locked.recordings.filter(transcribed_at=None).update(transcribed_at=timezone.now())
    verb = "revised" if locked.words != before else "sorted"
    audit.record(by=by, verb=verb, subject=locked, category=locked.category.identifier)
    return locked


@transaction.atomic
def accept_mark(*, comment: Comment, by: User, mark: Mark, reason: str) -> None:
    """Let a mark stand, because it identifies nobody. Said twice, the first reason stays. Raises WrongState."""
    locked = lock_comment(comment, State.WAITING)
    AcceptedMark.objects.get_or_create(
        comment=locked,
        kind=mark.kind,
        fingerprint=mark_fingerprint(mark),
        defaults={"reason": reason, "by": by},
    )
    audit.record(by=by, verb="let a mark stand", subject=locked, kind=str(mark.kind), reason=reason)


@transaction.atomic
def publish_comment(*, comment: Comment, by: User | None, seen_version: int) -> Comment:
    """Show a comment to everybody. Raises OpenMarks, NoWords, WrongState or ChangedMeanwhile."""
    locked = lock(comment, seen_version=seen_version, states=[State.WAITING])
    if not locked.words:
        raise NoWords(str(locked))
    if marks := open_marks(locked):
        raise OpenMarks(marks)
    locked.state, locked.published_at = State.PUBLISHED, timezone.now()
    locked.save()
    audit.record(by=by, verb="published", subject=locked)
    return locked


@transaction.atomic
def withhold_comment(*, comment: Comment, by: User | None, ground: Ground, reason: str, seen_version: int) -> Comment:
    """Do not publish, on one of the two lawful grounds. The words stay sealed and nowhere else.

    Raises WrongState or ChangedMeanwhile. Law: SEND Regulations 2014, regulation 56(4).
    """
    locked = lock(comment, seen_version=seen_version, states=[State.WAITING])
    locked.state, locked.ground, locked.reason = State.NOT_PUBLISHED, ground, reason
    # What a person wrote down from a recording is sealed with it where nothing else was sent.
    Original.objects.filter(comment=locked, words="").update(words=locked.words)
    locked.words = ""
    locked.save()
    audit.record(by=by, verb="not published", subject=locked, ground=ground.identifier, reason=reason)
    return locked


@transaction.atomic
def return_to_moderation(*, comment: Comment, by: User, reason: str) -> Comment:
    """Take back a decision: the comment waits again, and leaves its response. Raises WrongState.

    A response may be left without a comment: hiding what identifies somebody does not wait for anything.
    """
    locked = lock_comment(comment, State.PUBLISHED, State.NOT_PUBLISHED)
    if locked.state == State.NOT_PUBLISHED:
        original = Original.objects.filter(comment=locked).first()
        locked.words = tidy(original.words) if original else ""
    details: Mapping[str, str] = {"reason": reason, "from": locked.state}
    if locked.response:
        _leave(locked, by)
    # The words are read anew, so each mark is decided anew, and the commenter hears of the new decision.
    locked.accepted_marks.all().delete()
    Contact.objects.filter(comment=locked).update(told_of=News.NOTHING)
    locked.state, locked.published_at, locked.ground, locked.reason = State.WAITING, None, None, ""
    locked.save()
    audit.record(by=by, verb="returned to moderation", subject=locked, **details)
    return locked


def _leave(comment: Comment, by: User) -> None:
    """Take a comment out of its response, and let whoever edits the response see that it changed."""
    Response.objects.filter(pk=comment.response_id or 0).update(version=F("version") + 1)
    audit.record(by=by, verb="lost a comment", subject=cast("Response", comment.response), comment=comment.pk)
    comment.response = None

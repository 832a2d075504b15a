"""An answer is saved, or said to be still true. No saving overwrites words that its writer had not seen."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.answering.draft import DraftAnswer, OfferDraft, SavedAnswer
from localoffer.answering.permissions import check_may_edit
from localoffer.publishing import audit
from localoffer.schools.parts.part_kind import is_filled

# About 40,000 words: more is a mistake of pasting. What is above stays in the form and is never cut.
LONGEST = 250_000
# Automatic savings within this time may share a row of the history.
SHARED_FOR = timedelta(minutes=10)


class AnswerChanged(RuntimeError):
    """Somebody else saved meanwhile. `held` is what the answer says now; nothing was overwritten."""

    def __init__(self, held: DraftAnswer) -> None:
        super().__init__(str(held.pk))
        self.held = held


@dataclass(frozen=True, slots=True)
class Written:
    """What somebody wrote: plain text, and the structured parts by identifier.

    `sitting` names one opening of the page: its automatic savings never stand in each other's way. `is_automatic` is
    a saving that nobody asked for. `is_whole` is False where something could not be read, and stays as it was.
    """

    text: str
    parts: Mapping[str, Any] = field(default_factory=dict)
    sitting: str = ""
    is_automatic: bool = False
    is_whole: bool = True

    @property
    def is_anything(self) -> bool:
        return bool(self.text.strip()) or is_filled(self.parts)


def save_answer(
    *, answer: DraftAnswer, by: User, written: Written, seen_version: int, is_finished: bool | None = None
) -> DraftAnswer:
    """Keep what was written, and return the answer as it now is.

    `seen_version` is the version that the writer began from. `is_finished` None leaves what was said of it: a saving
    on the way. Saving the same again changes nothing. An answer without words is never finished where one is needed.
    Raises AnswerChanged, having put the words aside in the history, PermissionDenied, and DraftAnswer.DoesNotExist
    where the draft has ended.
    """
    try:
        return _save(answer, by, written, seen_version, is_finished)
    except AnswerChanged as changed:
        _set_aside(changed.held, by, written)
        raise


@transaction.atomic
def confirm_answer(*, answer: DraftAnswer, by: User, seen_version: int) -> DraftAnswer:
    """Say that an answer of the year before is still true. Raises AnswerChanged and PermissionDenied."""
    locked = _locked(answer, by)
    if locked.version != seen_version:
        raise AnswerChanged(locked)
    if not locked.to_confirm:
        return locked
    locked.to_confirm = False
    locked.is_finished = True
    locked.save(update_fields=["to_confirm", "is_finished"])
    OfferDraft.objects.filter(pk=locked.draft_id).update(changed_at=timezone.now())
    audit.record(by=by, verb="said still true", subject=locked.draft, question=locked.question_id)
    return locked


@transaction.atomic
def _save(answer: DraftAnswer, by: User, written: Written, seen_version: int, is_finished: bool | None) -> DraftAnswer:
    locked = _locked(answer, by)
    is_same = locked.text == written.text and locked.parts == dict(written.parts)
    if not (is_same and written.is_whole) and _others_since(locked, by, written, seen_version):
        raise AnswerChanged(locked)
    if is_same:
        finished = locked.is_finished if is_finished is None else is_finished
        locked.to_confirm = locked.to_confirm and is_finished is not True
    else:
        # Whoever began to change an answer of last year says themselves when it is finished.
        finished = (locked.is_finished and not locked.to_confirm) if is_finished is None else is_finished
        keep_words(locked, by, written)
        locked.to_confirm = False
    locked.is_finished = finished and (written.is_anything or locked.question.is_optional)
    locked.save()
    OfferDraft.objects.filter(pk=locked.draft_id).update(changed_at=timezone.now())
    return locked


def _locked(answer: DraftAnswer, by: User) -> DraftAnswer:
    """The answer, and no one else's until the transaction ends. On PostgreSQL only this row is locked."""
    rows = DraftAnswer.objects.select_for_update(of=("self",)).select_related("draft__setting", "question")
    locked = rows.get(pk=answer.pk)
    check_may_edit(by, locked.draft.setting)
    return locked


def _others_since(locked: DraftAnswer, by: User, written: Written, seen_version: int) -> bool:
    """Whether the answer was changed since, other than by automatic savings of the same sitting.

    Such a saving may have arrived although its writer's page never heard of it.
    """
    if locked.version == seen_version:
        return False
    own = SavedAnswer.objects.filter(answer=locked, is_set_aside=False, version__gt=seen_version)
    strangers = own.exclude(sitting=written.sitting, is_automatic=True, saved_by=by)
    return not written.sitting or not own.exists() or strangers.exists()


def keep_words(locked: DraftAnswer, by: User, written: Written) -> None:
    """The new words, with a row that keeps them whatever comes later. Whoever calls it saves the answer."""
    now = timezone.now()
    before = SavedAnswer.objects.filter(answer=locked, is_set_aside=False, version=locked.version).first()
    locked.text, locked.parts = written.text, dict(written.parts)
    locked.version += 1
    locked.saved_at, locked.saved_by = now, by
    values = {"version": locked.version, "text": locked.text, "parts": locked.parts, "saved_at": now}
    if before and _may_share(before, by, written):
        SavedAnswer.objects.filter(pk=before.pk).update(**values)
        return
    SavedAnswer.objects.create(
        answer=locked,
        saved_by=by,
        begun_at=now,
        is_automatic=written.is_automatic,
        sitting=written.sitting,
        **values,
    )


def _may_share(before: SavedAnswer, by: User, written: Written) -> bool:
    """Whether the row of the saving before may say this instead: nobody asked for either, and no word is lost."""
    is_same_sitting = before.saved_by_id == by.pk and before.sitting == written.sitting != ""
    is_soon = timezone.now() - before.begun_at < SHARED_FOR
    if not (before.is_automatic and written.is_automatic and is_same_sitting and is_soon):
        return False
    now = _words(written.text, written.parts)
    lost = Counter(_words(before.text, before.parts)) - Counter(now)
    # The last word may have been half written.
    return sum(lost.values()) <= 1 and all(any(word.startswith(half) for word in now) for half in lost)


def _words(text: str, parts: Mapping[str, Any]) -> list[str]:
    return [*text.split(), *(word for leaf in _leaves(dict(parts)) for word in leaf.split())]


def _leaves(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from _leaves(each)
    else:
        yield str(value)


@transaction.atomic
def _set_aside(held: DraftAnswer, by: User, written: Written) -> None:
    """Words that met another saving stay in the history, once. Raises DraftAnswer.DoesNotExist."""
    # Publishing takes the answer with its history: it may have happened since the words met the other saving.
    held = DraftAnswer.objects.select_for_update(of=("self",)).get(pk=held.pk)
    values = {"answer": held, "text": written.text, "parts": dict(written.parts), "saved_by": by}
    if not written.is_anything or SavedAnswer.objects.filter(**values).exists():
        return
    now = timezone.now()
    SavedAnswer.objects.create(
        version=held.version,
        begun_at=now,
        saved_at=now,
        is_automatic=written.is_automatic,
        sitting=written.sitting,
        is_set_aside=True,
        **values,
    )

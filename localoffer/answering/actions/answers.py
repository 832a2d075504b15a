"""An answer is saved, or said to be still true."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.answering.draft import DraftAnswer, OfferDraft, SavedAnswer
from localoffer.answering.permissions import check_may_edit
from localoffer.publishing import audit

# About 40,000 words: more is a mistake of pasting. What is above stays in the form and is never cut.
LONGEST = 250_000


class AnswerChanged(RuntimeError):
    """Somebody else saved meanwhile. `held` is what the answer says now; nothing was overwritten."""

    def __init__(self, held: DraftAnswer) -> None:
        super().__init__(str(held.pk))
        self.held = held


@dataclass(frozen=True, slots=True)
class Written:
    """What somebody wrote: plain text, and the structured parts by identifier."""

    text: str
    parts: Mapping[str, Any]


@transaction.atomic
def save_answer(
    *, answer: DraftAnswer, by: User, written: Written, seen_version: int, is_finished: bool | None = None
) -> DraftAnswer:
    """Keep what was written, and return the answer as it now is.

    `seen_version` is the version that the writer began from. `is_finished` None leaves what was said of it: a saving
    on the way. Saving the same again changes nothing. Raises AnswerChanged and PermissionDenied.
    """
    locked = DraftAnswer.objects.select_for_update().select_related("draft__setting").get(pk=answer.pk)
    check_may_edit(by, locked.draft.setting)
    finished = locked.is_finished if is_finished is None else is_finished
    same_words = locked.text == written.text and locked.parts == dict(written.parts)
    if not same_words and locked.version != seen_version:
        raise AnswerChanged(locked)
    if not same_words:
        _keep(locked, by, written)
    locked.is_finished = finished
    locked.to_confirm = locked.to_confirm and same_words and is_finished is not True
    locked.save()
    OfferDraft.objects.filter(pk=locked.draft_id).update(changed_at=timezone.now())
    return locked


@transaction.atomic
def confirm_answer(*, answer: DraftAnswer, by: User, seen_version: int) -> DraftAnswer:
    """Say that an answer of the year before is still true. Raises AnswerChanged and PermissionDenied."""
    locked = DraftAnswer.objects.select_for_update().select_related("draft__setting").get(pk=answer.pk)
    check_may_edit(by, locked.draft.setting)
    if locked.version != seen_version:
        raise AnswerChanged(locked)
    locked.to_confirm = False
    locked.is_finished = True
    locked.save(update_fields=["to_confirm", "is_finished"])
    audit.record(by=by, verb="said still true", subject=locked.draft, question=locked.question_id)
    return locked


def _keep(locked: DraftAnswer, by: User, written: Written) -> None:
    """The new words, with a row that keeps them whatever comes later."""
    locked.text, locked.parts = written.text, dict(written.parts)
    locked.version += 1
    locked.saved_at, locked.saved_by = timezone.now(), by
    SavedAnswer.objects.create(
        answer=locked,
        version=locked.version,
        text=locked.text,
        parts=locked.parts,
        saved_at=locked.saved_at,
        saved_by=by,
    )

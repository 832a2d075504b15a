"""What the public reads of a translation: published, taken down, thrown away."""

from django.db import transaction
from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.publishing import audit
from localoffer.publishing.companion import CompanionState
from localoffer.publishing.document_json import document_to_json
from localoffer.publishing.record import record_of
from localoffer.translations.actions.locking import lock
from localoffer.translations.phrases import PHRASES
from localoffer.translations.piece import Piece, PieceState
from localoffer.translations.translated_document import translated_document
from localoffer.translations.translation import Translation


class NotFinished(ValueError):
    """Pieces are still to do. `left` is how many."""

    def __init__(self, left: int) -> None:
        super().__init__(str(left))
        self.left = left


class NotPublic(ValueError):
    """The public cannot read the page itself just now, or it is published already and so cannot be thrown away."""


@transaction.atomic
def publish_translation(
    *, translation: Translation, by: User | None, seen_version: int, made_by: str = ""
) -> Translation:
    """Show it to everybody as it stands, made by whom it says unless `made_by` puts that right.

    Raises NotFinished, NotPublic or ChangedMeanwhile.

    Where the English has changed since the work was done, it is published and marked as behind at once.
    """
    locked = lock(translation, seen_version=seen_version)
    record = record_of(locked.publication) if locked.publication.is_public else None
    if record is None:
        raise NotPublic
    pieces = list(locked.pieces.all())
    if left := sum(not piece.is_done for piece in pieces):
        raise NotFinished(left)
    source = locked.working_source()
    locked.published_document = document_to_json(translated_document(source, pieces, locked.language))
    locked.published_phrases = [_phrase(piece) for piece in pieces[-len(PHRASES) :]]
    locked.is_checked = all(piece.state in (PieceState.CHECKED, PieceState.KEPT) for piece in pieces)
    locked.take_source(source)
    locked.made_by = made_by or locked.made_by
    today = timezone.localdate()
    locked.matched_on, locked.told_behind_at = today, None
    locked.behind_since = today if locked.is_behind(record.to_document()) else None
    locked.state, locked.is_ready, locked.changed_by = CompanionState.PUBLISHED, False, by
    locked.save()
    audit.record(by=by, verb="published", subject=locked, language=locked.language.tag)
    return locked


def _phrase(piece: Piece) -> str:
    return piece.text or piece.source


@transaction.atomic
def take_down_translation(*, translation: Translation, by: User, seen_version: int) -> Translation:
    """Nobody reads it any more; the work stays. Raises ChangedMeanwhile."""
    locked = lock(translation, seen_version=seen_version)
    locked.state, locked.published_document, locked.published_phrases = CompanionState.DRAFT, None, []
    locked.is_checked, locked.changed_by = False, by
    locked.save()
    audit.record(by=by, verb="taken down", subject=locked)
    return locked


@transaction.atomic
def discard_translation(*, translation: Translation, by: User, seen_version: int) -> None:
    """Throw a draft away with all its words. Raises NotPublic for a published one, or ChangedMeanwhile."""
    locked = lock(translation, seen_version=seen_version)
    if locked.is_published:
        raise NotPublic
    audit.record(by=by, verb="discarded", subject=locked, language=locked.language.tag)
    locked.delete()

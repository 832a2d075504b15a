"""A translation is begun, and brought up to the English as it reads now."""

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from localoffer.accounts.models import User
from localoffer.publishing import audit
from localoffer.publishing.companion import source_texts
from localoffer.publishing.document import Document
from localoffer.publishing.document_json import document_to_json
from localoffer.publishing.publication import Publication
from localoffer.publishing.record import record_of
from localoffer.translations.actions.locking import lock
from localoffer.translations.language import Language
from localoffer.translations.phrases import PHRASES
from localoffer.translations.piece import Piece, PieceState
from localoffer.translations.renewal import Match, matches
from localoffer.translations.same_everywhere import is_same_everywhere
from localoffer.translations.translation import Translation


class AlreadyThere(ValueError):
    """The publication has a translation into that language. `current` is it."""

    def __init__(self, current: Translation) -> None:
        super().__init__(str(current))
        self.current = current


class SourceGone(ValueError):
    """Nothing that the public can read stands there, so there is nothing to translate."""


def start_translation(
    *, publication: Publication, language: Language, made_by: str, by: User | None, is_example: bool = False
) -> Translation:
    """Begin one with a piece for each text. Raises AlreadyThere, SourceGone or ValidationError."""
    try:
        return _start(publication, language, made_by, by, is_example)
    except IntegrityError:
        current = Translation.objects.filter(publication=publication, language=language).first()
        if current is None:
            raise
        raise AlreadyThere(current) from None


@transaction.atomic
def _start(
    publication: Publication, language: Language, made_by: str, by: User | None, is_example: bool
) -> Translation:
    if current := Translation.objects.filter(publication=publication, language=language).first():
        raise AlreadyThere(current)
    document = _words_of(publication)
    translation = Translation(publication=publication, language=language, made_by=made_by, is_example=is_example)
    translation.matched_on, translation.changed_by = timezone.localdate(), by
    translation.source_document = document_to_json(document)
    translation.take_source(document)
    translation.clean_fields(exclude=["changed_by", "source"])
    translation.save()
    Piece.objects.bulk_create(_new_piece(translation, at, text) for at, text in enumerate(_texts(document), 1))
    _take_over_phrases(translation)
    audit.record(by=by, verb="began", subject=translation, language=language.tag)
    return translation


@transaction.atomic
def renew_translation(*, translation: Translation, by: User | None, seen_version: int) -> Translation:
    """Bring its pieces up to the English as it reads now. Words that still go with their English stay.

    Where the English changed, the words stay to be looked at. What the public reads is not touched.
    Raises SourceGone or ChangedMeanwhile.
    """
    locked = lock(translation, seen_version=seen_version)
    document = _words_of(locked.publication)
    old = list(locked.pieces.all())
    found = matches([piece.source for piece in old], _texts(document))
    _put_in_order(locked, old, found)
    locked.source_document = document_to_json(document)
    if not locked.is_published:
        locked.take_source(document)
        locked.behind_since = locked.told_behind_at = None
    locked.is_ready, locked.changed_by = False, by
    locked.save()
    audit.record(by=by, verb="took in the new English", subject=locked)
    return locked


def _words_of(publication: Publication) -> Document:
    record = record_of(publication) if publication.is_public else None
    if record is None:
        raise SourceGone
    return record.to_document()


def _texts(document: Document) -> list[str]:
    return [*source_texts(document), *PHRASES]


def _new_piece(translation: Translation, position: int, source: str) -> Piece:
    state = PieceState.KEPT if is_same_everywhere(source) else PieceState.TO_DO
    return Piece(translation=translation, position=position, source=source, state=state)


def _put_in_order(translation: Translation, old: list[Piece], found: list[Match]) -> None:
    """Pieces that go on keep their keys, so that what somebody types for them at this moment finds them."""
    goes_on = {match.old for match in found}
    translation.pieces.filter(pk__in=[piece.pk for at, piece in enumerate(old) if at not in goes_on]).delete()
    # Out of the way first: no two may have the same position at any time.
    translation.pieces.update(position=F("position") + len(old) + len(found))
    kept = []
    for at, match in enumerate(found, 1):
        if match.old is not None:
            kept.append(_go_on(old[match.old], at, match.text))
    Piece.objects.bulk_update(kept, ["position", "source", "state", "old_source", "text"], batch_size=200)
    new = enumerate(found, 1)
    Piece.objects.bulk_create(_new_piece(translation, at, match.text) for at, match in new if match.old is None)


def _go_on(piece: Piece, position: int, source: str) -> Piece:
    """The same piece for the new English: its words are to be looked at again where that says something else."""
    is_same = " ".join(piece.source.split()) == " ".join(source.split())
    if is_same_everywhere(source) and not is_same:
        piece.text, piece.state, piece.old_source = "", PieceState.KEPT, ""
    elif not is_same:
        piece.old_source = piece.old_source or (piece.source if piece.is_done else "")
        piece.state = PieceState.TO_DO
    piece.position, piece.source = position, source
    return piece


def _take_over_phrases(translation: Translation) -> None:
    """They say the same on every page: whoever translated another one into the language has said them already."""
    others = Piece.objects.filter(translation__language=translation.language, source__in=PHRASES).exclude(
        state=PieceState.TO_DO
    )
    said = {piece.source: piece for piece in others.order_by("pk")}
    for piece in translation.pieces.filter(source__in=said):
        piece.text, piece.state = said[piece.source].text, said[piece.source].state
        piece.changed_by = said[piece.source].changed_by
        piece.save()

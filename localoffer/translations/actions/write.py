"""Pieces are written, and checked by a second person."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from django.db import transaction

from localoffer.accounts.models import User
from localoffer.publishing import audit
from localoffer.translations.actions.locking import lock
from localoffer.translations.piece import Piece, PieceState, fingerprint
from localoffer.translations.translation import Translation
from localoffer.translations.typed_text import LONGEST, typed_text


class TooLong(ValueError):
    """A translation has more than 10,000 characters: something else was pasted."""


@dataclass(frozen=True, slots=True)
class TypedPiece:
    """What was typed for one piece. `seen` is the fingerprint of what stood there when the page was opened."""

    pk: int
    text: str
    is_kept: bool
    seen: str

    @property
    def tidy(self) -> str:
        return "" if self.is_kept else typed_text(self.text)


@dataclass(frozen=True, slots=True)
class SavedPieces:
    """What came of it. `overtaken` were changed by somebody else, `gone` went with the English: not saved, both."""

    saved: list[int] = field(default_factory=list)
    overtaken: list[TypedPiece] = field(default_factory=list)
    gone: list[TypedPiece] = field(default_factory=list)


@transaction.atomic
def save_pieces(*, translation: Translation, typed: Sequence[TypedPiece], by: User | None) -> SavedPieces:
    """Save what is new, piece by piece: what somebody else changed meanwhile stays theirs.

    Raises TooLong, before anything is saved; or Translation.DoesNotExist once it was thrown away.
    """
    if any(len(each.tidy) > LONGEST for each in typed):
        raise TooLong
    locked = lock(translation)
    pieces = {piece.pk: piece for piece in locked.pieces.filter(pk__in=[each.pk for each in typed])}
    result = SavedPieces()
    for each in typed:
        _save_one(pieces.get(each.pk), each, by, result)
    if result.saved:
        locked.is_ready, locked.changed_by = False, by
        locked.save()
        audit.record(by=by, verb="translated", subject=locked, pieces=len(result.saved))
    return result


def _save_one(piece: Piece | None, typed: TypedPiece, by: User | None, result: SavedPieces) -> None:
    if piece is None:
        if typed.tidy:
            result.gone.append(typed)
        return
    wanted = fingerprint(piece.source, typed.tidy, is_kept=typed.is_kept)
    confirms = bool(piece.old_source) and typed.tidy != "" and typed.seen == piece.fingerprint
    if wanted in (typed.seen, piece.fingerprint) and not confirms:
        return
    if piece.fingerprint != typed.seen:
        result.overtaken.append(typed)
        return
    if wanted != piece.fingerprint or confirms:
        _write(piece, typed, by)
        result.saved.append(piece.pk)


def _write(piece: Piece, typed: TypedPiece, by: User | None) -> None:
    piece.text, piece.old_source, piece.changed_by = typed.tidy, "", by
    piece.state = PieceState.KEPT if typed.is_kept else PieceState.TRANSLATED if typed.tidy else PieceState.TO_DO
    piece.save()


@transaction.atomic
def check_pieces(*, translation: Translation, pks: Collection[int], by: User) -> tuple[int, int]:
    """A second person found these right. Returns how many are checked now, and how many they wrote themselves.

    Nobody checks their own words: those stay as they are.
    """
    locked = lock(translation)
    asked = locked.pieces.filter(pk__in=pks, state=PieceState.TRANSLATED)
    own = asked.filter(changed_by=by).count()
    checked = asked.exclude(changed_by=by).update(state=PieceState.CHECKED)
    if checked:
        locked.save()
        audit.record(by=by, verb="checked", subject=locked, pieces=checked)
    return checked, own


@transaction.atomic
def offer_for_check(*, translation: Translation, by: User, is_ready: bool = True) -> Translation:
    """Say that a second person may look at it now, or that they need not."""
    locked = lock(translation)
    locked.is_ready, locked.changed_by = is_ready, by
    locked.save()
    audit.record(by=by, verb="offered for a check" if is_ready else "taken back to work", subject=locked)
    return locked

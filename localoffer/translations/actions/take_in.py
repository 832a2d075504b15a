"""The words of an agency are taken in from its file, all of them or none."""

from django.db import transaction

from localoffer.accounts.models import User
from localoffer.publishing import audit
from localoffer.translations.actions.locking import lock
from localoffer.translations.piece import Piece, PieceState
from localoffer.translations.translation import Translation
from localoffer.translations.words_file import read_words


class WouldReplace(RuntimeError):
    """Other words stand here already, and nobody said that they may go. `numbers` are those of the pieces."""

    def __init__(self, numbers: list[int]) -> None:
        super().__init__(str(numbers))
        self.numbers = numbers


@transaction.atomic
def take_in_words(*, translation: Translation, content: bytes, by: User, may_replace: bool = False) -> int:
    """Returns how many pieces were translated. Raises UnusableFile, WouldReplace or Translation.DoesNotExist."""
    locked = lock(translation)
    pieces = list(locked.pieces.all())
    words = read_words(content, pieces)
    new = [piece for piece in pieces if piece.position in words and _is_new(piece, words[piece.position])]
    if not may_replace and (other := [piece.position for piece in new if piece.is_done]):
        raise WouldReplace(other)
    for piece in new:
        piece.text, piece.state = words[piece.position], PieceState.TRANSLATED
        piece.old_source, piece.changed_by = "", by
    Piece.objects.bulk_update(new, ["text", "state", "old_source", "changed_by"], batch_size=200)
    if new:
        locked.is_ready, locked.changed_by = False, by
        locked.save()
        audit.record(by=by, verb="took in a file", subject=locked, pieces=len(new))
    return len(new)


def _is_new(piece: Piece, words: str) -> bool:
    return piece.text != words or not piece.is_done

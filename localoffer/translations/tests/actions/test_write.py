"""Pieces are written by several people at once, and checked by a second person."""

import pytest

from localoffer.publishing.audit import AuditEntry
from localoffer.translations.actions.start import renew_translation
from localoffer.translations.actions.write import TooLong, TypedPiece, check_pieces, offer_for_check, save_pieces
from localoffer.translations.models import Piece, Translation
from localoffer.translations.piece import PieceState
from localoffer.translations.tests.builders import change_english, page, person, piece_of, started, typed, write_all
from localoffer.translations.typed_text import LONGEST

pytestmark = pytest.mark.django_db


@pytest.fixture
def translation() -> Translation:
    return started(page(summary="A quiet swim.", description="Warm water."))


def text_of(piece: Piece) -> str:
    piece.refresh_from_db()
    return piece.text


def save(translation: Translation, *pieces: TypedPiece) -> tuple[int, int, int]:
    """How many were saved, overtaken and gone."""
    result = save_pieces(translation=translation, typed=pieces, by=person())
    return len(result.saved), len(result.overtaken), len(result.gone)


def test_what_is_typed_is_saved_and_noted_without_its_words(translation: Translation) -> None:
    piece = piece_of(translation, "A quiet swim.")
    assert save(translation, typed(piece, " Spokojne\u202e pływanie ")) == (1, 0, 0)
    assert text_of(piece) == "Spokojne pływanie"
    assert piece.state == PieceState.TRANSLATED
    entry = AuditEntry.objects.history(translation)[0]
    assert (entry.verb, entry.details) == ("translated", {"pieces": 1})


def test_empty_is_to_do_again(translation: Translation) -> None:
    piece = piece_of(write_all(translation), "A quiet swim.")
    save(translation, typed(piece, "  \u200b "))
    assert text_of(piece) == ""
    assert piece.state == PieceState.TO_DO


def test_what_is_kept_as_it_is_needs_no_words(translation: Translation) -> None:
    piece = piece_of(translation, "A quiet swim.")
    save(translation, typed(piece, "typed before it was ticked", is_kept=True))
    assert text_of(piece) == ""
    assert piece.state == PieceState.KEPT


def test_nothing_new_changes_nothing(translation: Translation) -> None:
    written = write_all(translation)
    assert save(written, *[typed(each, each.text, is_kept=each.is_kept) for each in written.pieces.all()]) == (0, 0, 0)
    assert Translation.objects.get().version == written.version


def test_two_write_different_pieces_and_both_are_saved(translation: Translation) -> None:
    first, second = translation.pieces.all()[:2]
    for_both = [typed(first, ""), typed(second, "")]
    save(translation, typed(first, "one"), for_both[1])
    assert save(translation, for_both[0], typed(second, "two")) == (1, 0, 0)
    assert (text_of(first), text_of(second)) == ("one", "two")


def test_two_write_one_piece_and_the_first_stays(translation: Translation) -> None:
    piece, other = translation.pieces.all()[:2]
    late = typed(piece, "mine")
    save(translation, typed(piece, "theirs"))
    assert save(translation, late, typed(other, "saved all the same")) == (1, 1, 0)
    assert (text_of(piece), text_of(other)) == ("theirs", "saved all the same")


def test_the_second_may_save_again_once_they_saw_it(translation: Translation) -> None:
    piece = piece_of(translation, "A quiet swim.")
    save(translation, typed(piece, "theirs"))
    piece.refresh_from_db()
    assert save(translation, typed(piece, "mine")) == (1, 0, 0)
    assert text_of(piece) == "mine"


def test_the_same_words_twice_are_no_conflict(translation: Translation) -> None:
    piece = piece_of(translation, "A quiet swim.")
    twice = typed(piece, "same")
    save(translation, twice)
    assert save(translation, twice) == (0, 0, 0)


def test_words_for_english_that_changed_meanwhile_are_not_saved(translation: Translation) -> None:
    late = typed(piece_of(translation, "A quiet swim."), "Spokojne")
    change_english(translation.publication, summary="A quiet swimming lesson.")
    renew_translation(translation=translation, by=None, seen_version=translation.version)
    assert save(translation, late) == (0, 1, 0)


def test_words_for_english_that_went_are_given_back(translation: Translation) -> None:
    late = typed(piece_of(translation, "Warm water."), "Ciepła woda")
    change_english(translation.publication, description="")
    renew_translation(translation=translation, by=None, seen_version=translation.version)
    assert save(translation, late) == (0, 0, 1)


def test_a_changed_piece_that_still_says_it_right_is_saved_as_it_stands(translation: Translation) -> None:
    write_all(translation)
    change_english(translation.publication, summary="A quiet swim!")
    translation.refresh_from_db()
    renew_translation(translation=translation, by=None, seen_version=translation.version)
    piece = piece_of(translation, "A quiet swim!")
    assert save(translation, typed(piece, piece.text)) == (1, 0, 0)
    piece.refresh_from_db()
    assert (piece.state, piece.old_source) == (PieceState.TRANSLATED, "")


def test_too_long_saves_nothing_at_all(translation: Translation) -> None:
    first, second = translation.pieces.all()[:2]
    with pytest.raises(TooLong):
        save(translation, typed(first, "fine"), typed(second, "x" * (LONGEST + 1)))
    assert text_of(first) == ""
    assert save(translation, typed(second, "x" * LONGEST)) == (1, 0, 0)


def test_pieces_of_another_translation_are_not_written(translation: Translation) -> None:
    other = started()
    piece = other.pieces.all()[0]
    assert save(translation, typed(piece, "stray")) == (0, 0, 1)
    assert text_of(piece) == ""


def test_nobody_checks_their_own_words(translation: Translation) -> None:
    translator, reader = person(), person()
    write_all(translation, translator)
    pks = list(translation.pieces.values_list("pk", flat=True))
    checked, own = check_pieces(translation=translation, pks=pks, by=translator)
    assert (checked, own) == (0, translation.pieces.filter(state=PieceState.TRANSLATED).count())
    checked, own = check_pieces(translation=translation, pks=pks, by=reader)
    assert own == 0
    assert checked == translation.pieces.filter(state=PieceState.CHECKED).count() > 0


def test_what_is_changed_after_the_check_is_unchecked(translation: Translation) -> None:
    write_all(translation, person())
    piece = translation.pieces.all()[0]
    check_pieces(translation=translation, pks=[piece.pk], by=person())
    piece.refresh_from_db()
    save(translation, typed(piece, "other words"))
    piece.refresh_from_db()
    assert piece.state == PieceState.TRANSLATED


def test_new_words_take_it_back_from_the_check(translation: Translation) -> None:
    assert offer_for_check(translation=translation, by=person()).is_ready
    save(translation, typed(translation.pieces.all()[0], "new"))
    translation.refresh_from_db()
    assert not translation.is_ready

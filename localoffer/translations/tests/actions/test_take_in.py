"""An agency's file is taken in whole or not at all."""

import pytest

from localoffer.translations.actions.take_in import WouldReplace, take_in_words
from localoffer.translations.models import Piece, Translation
from localoffer.translations.piece import PieceState
from localoffer.translations.tests.builders import page, person, piece_of, started, write_all
from localoffer.translations.words_file import UnusableFile, words_csv

pytestmark = pytest.mark.django_db


@pytest.fixture
def translation() -> Translation:
    return started(page("Splash", summary="A quiet swim."))


def filled(translation: Translation, **words: str) -> bytes:
    """The file with words for some positions: `n1="…"`."""
    pieces = list(translation.pieces.all())
    for piece in pieces:
        piece.text = words.get(f"n{piece.position}", piece.text)
    return words_csv(pieces).encode()


def texts(translation: Translation) -> list[str]:
    return list(translation.pieces.values_list("text", flat=True))


def test_its_words_are_here(translation: Translation) -> None:
    content = filled(translation, n1="Pluskanie", n2="Pływanie")
    assert take_in_words(translation=translation, content=content, by=person()) == 2
    assert piece_of(translation, "Splash").state == PieceState.TRANSLATED
    assert texts(translation)[:2] == ["Pluskanie", "Pływanie"]


def test_one_fault_and_nothing_is_taken_in(translation: Translation) -> None:
    content = filled(translation, n1="Pluskanie") + b"999,No such piece,x\r\n"
    with pytest.raises(UnusableFile):
        take_in_words(translation=translation, content=content, by=person())
    assert not any(texts(translation))


def test_other_words_are_replaced_only_if_asked(translation: Translation) -> None:
    write_all(translation)
    content = filled(translation, n1="Pluskanie")
    with pytest.raises(WouldReplace) as would:
        take_in_words(translation=translation, content=content, by=person())
    assert would.value.numbers == [1]
    assert take_in_words(translation=translation, content=content, by=person(), may_replace=True) == 1
    assert texts(translation)[0] == "Pluskanie"


def test_the_same_file_again_changes_nothing(translation: Translation) -> None:
    content = filled(translation, n1="Pluskanie")
    take_in_words(translation=translation, content=content, by=person())
    assert take_in_words(translation=translation, content=content, by=person()) == 0


def test_two_thousand_pieces_are_taken_in() -> None:
    long = started(page(description="\n\n".join(f"Line {number}." for number in range(2_000))))
    words = {f"n{piece.position}": f"wiersz {piece.position}" for piece in long.pieces.to_do()}
    assert take_in_words(translation=long, content=filled(long, **words), by=person()) == len(words)
    assert not Piece.objects.to_do().exists()

"""Two texts, and what only one of them has."""

from time import monotonic

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.answering.difference import Piece, Pieces, difference

TEXTS = st.text() | st.lists(st.sampled_from(["we ", "help ", "you", "\n", " ", "every "]), max_size=30).map("".join)


def whole(pieces: Pieces) -> str:
    return "".join(piece.text for piece in pieces)


def test_only_the_words_that_differ_are_marked() -> None:
    mine, theirs = difference("We help every child.\nAlways.", "We help each child.\nAlways.")
    assert mine == (Piece("We help ", False), Piece("every ", True), Piece("child.\nAlways.", False))
    assert theirs == (Piece("We help ", False), Piece("each ", True), Piece("child.\nAlways.", False))


def test_white_space_alone_is_no_difference() -> None:
    assert all(not piece.is_only_here for side in difference("a  b", "a b") for piece in side)


def test_long_texts_do_not_keep_anybody_waiting() -> None:
    one = "\n".join(f"word{number} " * 9 for number in range(4_000))
    start = monotonic()
    mine, theirs = difference(one, one.replace("word7 ", "other "))
    assert whole(mine) == one
    assert theirs[0].is_only_here
    assert monotonic() - start < 5


@pytest.mark.parametrize("end", [" ", "\n"])
def test_words_that_are_said_over_and_over_do_not_keep_anybody_waiting(end: str) -> None:
    one, other = f"a{end}b{end}c{end}" * 480, f"b{end}a{end}c{end}" * 480
    start = monotonic()
    mine, theirs = difference(one, other)
    assert (whole(mine), whole(theirs)) == (one, other)
    assert monotonic() - start < 5


@given(TEXTS, TEXTS)
def test_no_word_is_lost_and_equal_texts_have_no_mark(one: str, other: str) -> None:
    mine, theirs = difference(one, other)
    assert (whole(mine), whole(theirs)) == (one, other)
    assert all(not piece.is_only_here for side in difference(one, one) for piece in side)


@given(TEXTS, TEXTS)
def test_what_is_not_marked_is_the_same_on_both_sides(one: str, other: str) -> None:
    shared = [
        "".join(piece.text for piece in side if not piece.is_only_here).split() for side in difference(one, other)
    ]
    assert "".join(shared[0]) == "".join(shared[1])

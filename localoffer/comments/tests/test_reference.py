import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.comments.reference import ALPHABET, LENGTH, NotAReference, new_reference, read_reference


def test_a_reference_is_three_groups_of_four() -> None:
    groups = new_reference().split("-")
    assert [len(group) for group in groups] == [4, 4, 4]


def test_references_cannot_be_guessed_from_one_another() -> None:
    found = {new_reference() for _ in range(2000)}
    assert len(found) == 2000
    assert len(ALPHABET) ** LENGTH > 10**17


def test_no_letter_is_taken_for_another() -> None:
    assert not set(ALPHABET) & set("01OIL")
    assert not set(ALPHABET) & set("AEU")


@pytest.mark.parametrize(
    "typed", ["k7qf-9m2x-4trw", "K7QF9M2X4TRW", " k7qf 9m2x 4trw ", "K7QF–9M2X–4TRW", "K7QF.9M2X.4TRW"]
)
def test_it_is_read_as_people_type_it(typed: str) -> None:
    assert read_reference(typed) == "K7QF-9M2X-4TRW"


@pytest.mark.parametrize(
    "typed", ["", "K7QF-9M2X", "K7QF-9M2X-4TRO", "K7QF-9M2X-4TRWW", "x" * 5000, "K7QF-9M2X-4TR\x00"]
)
def test_anything_else_is_refused(typed: str) -> None:
    with pytest.raises(NotAReference):
        read_reference(typed)


@given(st.text())
def test_no_text_breaks_it(typed: str) -> None:
    with contextlib.suppress(NotAReference):
        assert len(read_reference(typed)) == LENGTH + 2

"""A whole postcode tells where a family lives, so only half of it is kept."""

import pytest

from localoffer.comments.commenting.area import is_shortened, without_second_half


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("LS12 3AB", "LS12"),
        ("ls123ab", "LS12"),
        (" ls12-3ab ", "LS12"),
        ("LS1 oAB", "LS1"),
        ("LS12", "LS12"),
        ("ls12", "LS12"),
        ("near ls12 3ab, by the park", "near LS12, by the park"),
        ("LS12 3AB or LS8 1AA", "LS12 or LS8"),
        ("Armley", "Armley"),
        ("East Leeds and Garforth", "East Leeds and Garforth"),
        ("", ""),
        ("🏡", "🏡"),
    ],
)
def test_what_is_kept(typed: str, kept: str) -> None:
    assert without_second_half(typed) == kept


@pytest.mark.parametrize(
    ("typed", "was_shortened"),
    [("LS12 3AB", True), ("near LS12 3AB", True), ("ls12", False), (" LS12 ", False), ("Armley", False), ("", False)],
)
def test_whether_something_is_gone(typed: str, was_shortened: bool) -> None:
    assert is_shortened(typed, without_second_half(typed)) is was_shortened

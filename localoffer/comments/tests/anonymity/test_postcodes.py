import pytest

from localoffer.comments.anonymity import MarkKind
from localoffer.comments.tests.anonymity.marked import kinds, marked


@pytest.mark.parametrize(
    "postcode", ["LS7 9ZZ", "ls79zz", "LS 17 9EE", "LS12-9XX", "EC1A 9ZZ", "L S 7 9 Z Z", "LS7 OZZ", "ＬＳ７ ９ＺＺ"]
)
def test_whole_postcodes(postcode: str) -> None:
    assert marked(f"We are at {postcode}, come by.", MarkKind.POSTCODE) == [postcode]


@pytest.mark.parametrize(
    "text",
    [
        "LS11 has nothing and LS9 is worse",
        "so 4 5 be late",
        "in S1 2nd term",
        "KS2 2nd term, Y6 1st term",
        "QZ1 2AB is of no area",
        "LS7 9CI has letters that no second half has",
    ],
)
def test_half_postcodes_and_what_is_none_are_left_alone(text: str) -> None:
    assert kinds(text) == []

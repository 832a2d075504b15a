"""What changed in a page, for the person who has to look again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.publishing.source_changes import Change, source_changes

BEFORE = ["Swim", "£3 a child", "Every Saturday"]


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (BEFORE, []),
        (["Swim", "£3  a child\n", "Every Saturday"], []),
        (["Swim", "£4 a child", "Every Saturday"], [Change(("£3 a child",), ("£4 a child",))]),
        (["Swim", "£3 a child", "Every Saturday", "Bring a towel"], [Change((), ("Bring a towel",))]),
        (["Swim", "Every Saturday"], [Change(("£3 a child",), ())]),
        ([], [Change(tuple(BEFORE), ())]),
    ],
)
def test_what_is_new_and_what_is_gone(after: list[str], expected: list[Change]) -> None:
    assert source_changes(BEFORE, after) == expected


@given(st.lists(st.sampled_from("abc"), max_size=9), st.lists(st.sampled_from("abc"), max_size=9))
def test_nothing_is_left_out(before: list[str], after: list[str]) -> None:
    changes = source_changes(before, after)
    gone = [text for change in changes for text in change.before]
    new = [text for change in changes for text in change.after]
    assert sorted(before + new) == sorted(after + gone)
    assert (changes == []) == (before == after)

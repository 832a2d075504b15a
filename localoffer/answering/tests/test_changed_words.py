"""Words that came and went."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.answering.changed_words import Change, changed_words, is_changed
from localoffer.answering.compared_texts import MOST_WORDS


def shown(before: str, after: str) -> str:
    marks = {Change.SAME: "{}", Change.ADDED: "+{}+", Change.REMOVED: "-{}-"}
    return "".join(marks[each.change].format(each.text) for each in changed_words(before, after))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("", "", ""),
        ("We listen.", "We listen.", "We listen."),
        ("We listen.", "We always listen.", "We +always +listen."),
        ("We always listen.", "We listen.", "We -always -listen."),
        ("One lift here.", "Two lifts here.", "-One lift -+Two lifts +here."),
        ("", "New.", "+New.+"),
        ("Old.", "", "-Old.-"),
        ("First.\nSecond.\n", "First.\nThird.\n", "First.\n-Second.-+Third.+\n"),
        ("Ask us.", "Ask us.  ", "Ask us.  "),
    ],
)
def test_each_word_is_told(before: str, after: str, expected: str) -> None:
    assert shown(before, after) == expected


def test_a_very_long_stretch_is_replaced_in_one_piece() -> None:
    before, after = "a " * (MOST_WORDS + 1), "b " * (MOST_WORDS + 1)
    assert [each.change for each in changed_words(before, after)] == [Change.REMOVED, Change.ADDED]


def test_very_many_lines_end_in_time() -> None:
    assert is_changed(changed_words("a\n" * 5_000, "a\n" * 4_000 + "b\n" * 1_000))


@given(st.text(), st.text())
def test_no_word_of_either_is_lost(before: str, after: str) -> None:
    words = changed_words(before, after)
    kept = "".join(each.text for each in words if each.change is not Change.REMOVED)
    went = "".join(each.text for each in words if each.change is not Change.ADDED)
    assert kept == after
    assert went.split() == before.split()


@given(st.text())
def test_the_same_has_not_changed(text: str) -> None:
    assert not is_changed(changed_words(text, text))

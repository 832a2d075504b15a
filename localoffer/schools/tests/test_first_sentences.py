"""Shortened where a sentence ends, never in the middle of a word."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.schools.first_sentences import first_sentences


@pytest.mark.parametrize(
    ("text", "letters", "expected"),
    [
        ("One. Two. Three.", 100, "One. Two. Three."),
        ("We listen. We act at once.", 12, "We listen."),
        ("First this.\n\nThen that.", 30, "First this. Then that."),
        ("We have:\n\n- a lift\n- a ramp.", 60, "We have: a lift; a ramp."),
        ("Ask Mrs. Example of St. Mary’s. She helps.", 32, "Ask Mrs. Example of St. Mary’s."),
        ("We use e.g. Makaton. And signs.", 21, "We use e.g. Makaton."),
        ("“Ask us!” We answer.", 9, "“Ask us!”"),
        ("A sentence that goes on, and on, without any end", 20, "A sentence that goes …"),
        ("", 100, ""),
        (" \n \n", 100, ""),
    ],
)
def test_whole_sentences_are_taken(text: str, letters: int, expected: str) -> None:
    assert first_sentences(text, letters) == expected


def test_a_long_first_sentence_is_kept_while_it_is_not_much_too_long() -> None:
    text = "This one is a little longer than asked. And more."
    assert first_sentences(text, 30) == "This one is a little longer than asked."


@pytest.mark.parametrize("text", ["“A.” ", "A. ", "Dr. ", ".” ", ". . "])
def test_a_text_of_nothing_but_short_forms_is_read_in_no_time(text: str) -> None:
    start = time.perf_counter()
    assert first_sentences(text * 50_000, 5_000)
    assert time.perf_counter() - start < 5


@given(st.text(), st.integers(min_value=1, max_value=500))
def test_nothing_is_invented_and_the_limit_is_nearly_kept(text: str, letters: int) -> None:
    short = first_sentences(text, letters)
    assert len(short) <= max(letters * 3 // 2, letters + 2)
    for word in short.removesuffix("…").split():
        assert word.strip(".;,:–-") in text or ";" in word

"""Sentences, syllables and the reading age that follows from them."""

from time import monotonic

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.answering.plain_english.reading import OLDEST, YOUNGEST, reading
from localoffer.answering.plain_english.sentences import sentences, words
from localoffer.answering.plain_english.syllables import syllables

EASY = (
    "We help every child. If you are worried, come and talk to us. We will listen to you. Then we will see what helps. "
    * 2
)
HARD = (
    "The identification of individual educational requirements necessitates the implementation of multidisciplinary "
    "assessment procedures, coordinated collaboratively by appropriately qualified professionals, in consultation "
    "with representatives of participating organisations and authorities."
)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("school", 1), ("helped", 1), ("needed", 2), ("places", 2), ("takes", 1), ("table", 2), ("create", 2),
        ("science", 2), ("area", 3), ("being", 2), ("situation", 4), ("education", 4), ("special", 2),
        ("disability", 5),
        ("individual", 5), ("various", 3), ("patient", 2), ("coordinator", 5), ("families", 3), ("SEND", 4), ("I", 1),
        ("child’s", 1), ("nth", 1), ("é", 1),
    ],
)  # fmt: skip
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("We help. You ask!", ("We help.", "You ask!")),
        ("Ask Mrs. Green, e.g. at 8.30 a.m. today.", ("Ask Mrs. Green, e.g. at 8.30 a.m.", "today.")),
        ("One line\nbroken in two.\n\nNext", ("One line broken in two.", "Next")),
        ("We have\n- a ramp\n- a lift. And a hoist.", ("We have", "a ramp", "a lift.", "And a hoist.")),
        ("“Who?” they ask.", ("“Who?”", "they ask.")),
    ],
)
def test_sentences(text: str, expected: tuple[str, ...]) -> None:
    assert sentences(text) == expected


def test_numbers_and_addresses_are_no_words() -> None:
    text = "Ring 0113 496 0000 or write to office@school.example.org: www.example.org https://example.org/a-b child’s"
    assert words(text) == ["Ring", "or", "write", "to", "child’s"]


def test_a_plain_text_can_be_read_by_a_child() -> None:
    found = reading(EASY)
    assert found.age <= 9
    assert found.verdict.endswith("-year-old can read this. Most parents will find it easy.")
    assert found.long_sentences == ()


def test_a_hard_text_is_said_to_be_hard() -> None:
    found = reading(f"{HARD} {EASY.split('.', maxsplit=1)[0]}.")
    assert found.verdict.startswith(("Hard", "Very hard"))
    assert found.long_sentences == (HARD,)


def test_a_few_words_are_not_judged() -> None:
    assert reading("We help.").verdict.startswith("Too short")
    assert reading("").words == 0
    assert reading("1 2 3 ...").words == 0


def test_the_measure_is_the_known_one() -> None:
    """Ten words of one syllable: 206.835 - 1.015 * 10 - 84.6 = 112, and no more than 100; grade 0.11."""
    found = reading("The cat sat on the mat with the big dog. " * 3)
    assert (found.words, found.sentences, found.ease, found.age) == (30, 3, 100, YOUNGEST)


@given(st.text())
def test_any_text_can_be_measured(text: str) -> None:
    found = reading(text)
    assert YOUNGEST <= found.age <= OLDEST
    assert 0 <= found.ease <= 100
    assert found.verdict


@given(st.text())
def test_sentences_lose_no_word(text: str) -> None:
    assert len(words(" ".join(sentences(text)))) == len(words(text)) or any(sign in text for sign in "-*•")


def test_a_page_of_dots_keeps_nobody_waiting() -> None:
    start = monotonic()
    reading(f"We help. {'.' * 100_000}x")
    assert monotonic() - start < 5

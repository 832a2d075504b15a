"""How long sentences are."""

import pytest

from localoffer.easy_read.sentences import MOST_WORDS, is_long, longest_sentence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0),
        (" . ", 0),
        ("It is free.", 3),
        ("It is free. Come with your family!", 4),
        ("Open 9.30 to 4.15 today", 5),
        ("You can:\nswim\nplay with others", 3),
    ],
)
def test_words_of_the_longest_sentence(text: str, expected: int) -> None:
    assert longest_sentence(text) == expected


def test_fifteen_words_are_not_too_many() -> None:
    assert not is_long("word " * MOST_WORDS)
    assert is_long("word " * (MOST_WORDS + 1))
    assert not is_long("word " * MOST_WORDS + ". And more.")

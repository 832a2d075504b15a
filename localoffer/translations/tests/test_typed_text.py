"""What is stored of what was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from localoffer.translations.typed_text import typed_text


@pytest.mark.parametrize(
    "letter", ["\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\x00", "\x1b", "\u200b", "\ufeff"]
)
def test_what_hides_controls_or_overrides_is_gone(letter: str) -> None:
    assert typed_text(f"ab{letter}cd") == "abcd"


@pytest.mark.parametrize("letter", ["\u200c", "\u200d", "\u200e", "\u200f", "\u061c"])
def test_joiners_and_direction_marks_stay(letter: str) -> None:
    assert typed_text(f"می{letter}خواهم") == f"می{letter}خواهم"


def test_isolates_stay_and_are_balanced() -> None:
    assert typed_text("a \u2066b") == "a \u2066b\u2069"
    assert typed_text("a\u2069 b") == "a b"


def test_html_is_text() -> None:
    assert typed_text("<b>x</b> & <script>") == "<b>x</b> & <script>"


def test_space_around_is_gone_and_lines_stay() -> None:
    assert typed_text("  one \r\n\r\n two\u2028three ") == "one\ntwo\nthree"


@given(some.text())
def test_twice_is_once(text: str) -> None:
    assert typed_text(typed_text(text)) == typed_text(text)

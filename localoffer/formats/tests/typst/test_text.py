import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from localoffer.formats.typst.coverage import all_characters
from localoffer.formats.typst.text import MAY_BREAK, drawable, runs


def test_plain_words_stay_as_they_are() -> None:
    words = "“Ring 0113 496 0000” – it’s free: £0, ½ price; naïve café, ASŁŹ, Ω, я, ✓"
    assert drawable(words) == words


def test_an_emoji_of_several_characters_stays_whole() -> None:
    family = "👩\u200d👩\u200d👧 ❤\ufe0f"
    assert drawable(family) == family


def test_a_letter_with_a_mark_becomes_one_character_where_there_is_one() -> None:
    assert drawable("Te\u0301a") == "Téa"


def test_a_mark_that_no_font_can_put_on_its_letter_is_named() -> None:
    assert drawable("😀\u0301") == "😀(combining acute accent)"


def test_soft_hyphens_and_byte_order_marks_are_dropped() -> None:
    assert drawable("hy\xadphen\ufeff") == "hyphen"


@given(st.text())
def test_all_that_is_left_can_be_drawn(text: str) -> None:
    seen = [letter for letter in drawable(text) if unicodedata.category(letter) not in ("Cf", "Mn", "Cc")]
    assert all(ord(letter) in all_characters() for letter in seen)


def test_only_words_wider_than_the_line_may_break() -> None:
    assert runs("short words only, and interdisciplinary ones", 40) == ["short words only, and interdisciplinary ones"]
    assert runs("a " + "x" * 25 + " b", 20) == ["a ", "x" * 10, MAY_BREAK, "x" * 10, MAY_BREAK, "x" * 5, " b"]


def test_an_address_breaks_after_its_signs() -> None:
    assert runs("https://example.org/one", 12) == [
        "https://",
        MAY_BREAK,
        "example.",
        MAY_BREAK,
        "org/",
        MAY_BREAK,
        "one",
    ]


def test_capitals_are_wider() -> None:
    assert len(runs("W" * 15, 20)) > 1
    assert len(runs("i" * 15, 20)) == 1


@given(st.text(st.characters(exclude_categories=["C"])), st.floats(1, 100))
def test_breaking_changes_no_letter(text: str, line: float) -> None:
    assert "".join(run for run in runs(text, line) if isinstance(run, str)) == text


@given(st.lists(st.sampled_from("e\u0301\u0327a\u200d👩"), min_size=30).map("".join))
def test_no_mark_is_parted_from_its_letter(word: str) -> None:
    parts = [run for run in runs(word, 10) if isinstance(run, str)]
    assert not any(unicodedata.category(part[0]).startswith("M") for part in parts[1:])

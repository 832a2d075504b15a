"""What changed in one piece of English."""

from hypothesis import given
from hypothesis import strategies as some

from localoffer.officers.translations.changed_english import changed_english


def test_words_that_went_and_came_are_told_apart() -> None:
    runs = [(run.kind, run.text.strip()) for run in changed_english("It costs £3 a day.", "It costs £4 a day.")]
    assert runs == [("same", "It costs"), ("gone", "£3"), ("new", "£4"), ("same", "a day.")]


@given(some.text(), some.text())
def test_the_old_and_the_new_can_both_be_read_in_it(old: str, new: str) -> None:
    runs = changed_english(old, new)
    assert "".join(run.text for run in runs if run.kind != "new") == old
    assert "".join(run.text for run in runs if run.kind != "gone") == new


def test_what_is_too_long_to_compare_is_shown_whole() -> None:
    old, new = "a " * 5_000, "b " * 5_000
    assert [run.kind for run in changed_english(old, new)] == ["gone", "new"]

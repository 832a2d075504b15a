"""Replacements land where their marks stand."""

import pytest

from localoffer.comments.anonymity import find_marks
from localoffer.officers.comments.marked_words import mark_key
from localoffer.officers.comments.replacing import replace_marks, replace_words


def test_only_the_chosen_marks_are_replaced() -> None:
    words = "Ring 0113 496 0123 or write to a@example.org, then ring 0113 496 0123."
    found = find_marks(words)
    telephone = next(mark_key(mark) for mark in found if mark.kind == "telephone")
    assert replace_marks(words, found, {telephone: "[n]"}) == "Ring [n] or write to a@example.org, then ring [n]."


def test_a_replacement_may_be_nothing_or_longer() -> None:
    words = "a@example.org and b@example.org."
    first, second = (mark_key(mark) for mark in find_marks(words))
    assert replace_marks(words, find_marks(words), {first: "", second: "somebody whom we know"}) == (
        " and somebody whom we know."
    )


def test_nothing_chosen_changes_nothing() -> None:
    assert replace_marks("Ring 0113 496 0123.", find_marks("Ring 0113 496 0123."), {}) == "Ring 0113 496 0123."


@pytest.mark.parametrize(
    ("text", "replaced"),
    [
        ("Ann is here.", ("[name] is here.", True)),
        ("The annual meeting of Anna.", ("The annual meeting of Anna.", False)),
        ("Ann, Ann and Annette.", ("[name], [name] and Annette.", True)),
    ],
)
def test_words_are_replaced_as_whole_words(text: str, replaced: tuple[str, bool]) -> None:
    assert replace_words(text, "Ann", "[name]") == replaced


def test_a_replacement_is_no_pattern() -> None:
    assert replace_words("A (b) c", "(b)", r"\1 $0") == (r"A \1 $0 c", True)

"""Rows are typed over, added, moved and taken out in one go."""

import pytest

from localoffer.easy_read.models import Row
from localoffer.easy_read.row_list import Do, Step, TypedRow, rows_after


def rows(*texts: str) -> list[Row]:
    return [Row(pk=number, position=number, text=text) for number, text in enumerate(texts, start=1)]


def after(step: Step | None, *typed: TypedRow) -> list[str]:
    left = rows_after(rows("a", "b", "c"), typed, step)
    assert [row.position for row in left] == list(range(1, len(left) + 1))
    return [row.text for row in left]


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        (None, ["a", "b", "c"]),
        (Step(Do.UP, 2), ["b", "a", "c"]),
        (Step(Do.DOWN, 2), ["a", "c", "b"]),
        (Step(Do.UP, 1), ["a", "b", "c"]),
        (Step(Do.DOWN, 3), ["a", "b", "c"]),
        (Step(Do.REMOVE, 2), ["a", "c"]),
        (Step(Do.REMOVE, 99), ["a", "b", "c"]),
        (Step(Do.REMOVE), ["a", "b", "c"]),
        (Step(Do.ADD, 1), ["a", "", "b", "c"]),
        (Step(Do.ADD), ["a", "b", "c", ""]),
        (Step(Do.ADD, 99), ["a", "b", "c", ""]),
    ],
)
def test_a_step(step: Step | None, expected: list[str]) -> None:
    assert after(step) == expected


def test_what_was_typed_is_kept_with_the_step() -> None:
    assert after(Step(Do.DOWN, 1), TypedRow(1, "  new\r\n words "), TypedRow(3, "")) == ["b", "new words", ""]


def test_words_for_a_row_that_is_gone_come_back_at_the_end() -> None:
    assert after(None, TypedRow(99, "mine"), TypedRow(98, "  ")) == ["a", "b", "c", "mine"]


def test_a_heading_is_added() -> None:
    left = rows_after(rows("a"), (), Step(Do.ADD_HEADING))
    assert [row.is_heading for row in left] == [False, True]

"""What we show, what the source said last, what it says now."""

import pytest

from localoffer.exchange.merge import merge
from localoffer.exchange.plan import FieldChange
from localoffer.schools.plain_value import Value


@pytest.mark.parametrize(
    ("shown", "said_last", "says", "following", "kept"),
    [
        ("a", {"x": "a"}, "a", [], []),
        ("a", {"x": "a"}, "b", [FieldChange("x", "a", "b")], []),
        ("ours", {"x": "a"}, "a", [], [FieldChange("x", "ours", "a")]),
        ("ours", {"x": "a"}, "b", [], [FieldChange("x", "ours", "b")]),
        ("b", {"x": "a"}, "b", [], []),
        ("", {"x": "a"}, "a", [], [FieldChange("x", "", "a")]),
        ("", {}, "a", [FieldChange("x", "", "a")], []),
        (None, {}, 3, [FieldChange("x", None, 3)], []),
        ([], {}, ["asd"], [FieldChange("x", [], ["asd"])], []),
        ("ours", {}, "a", [], [FieldChange("x", "ours", "a")]),
        (False, {}, True, [], [FieldChange("x", False, True)]),
    ],
)
def test_three_ways(
    shown: Value, said_last: dict[str, Value], says: Value, following: list[FieldChange], kept: list[FieldChange]
) -> None:
    assert merge(shown={"x": shown}, said_last=said_last, says={"x": says}) == (following, kept)


def test_fields_that_the_source_leaves_out_are_left_alone() -> None:
    assert merge(shown={"x": "a", "y": "b"}, said_last={"x": "z"}, says={}) == ([], [])

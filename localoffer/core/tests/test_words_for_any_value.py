"""Words are right for every value, not only for the ones that somebody thought of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.core.words import ages_stated, listed, plain_miles

AGES = st.none() | st.integers(0, 25)


@given(st.floats(0, 13_000))
def test_a_distance_is_under_a_mile_or_says_at_least_one(miles: float) -> None:
    said = plain_miles(miles)
    if said == "under a mile":
        assert miles < 1
    else:
        number, unit = said.split()
        assert float(number) >= 1
        assert abs(float(number) - miles) <= 0.05 + 1e-9 or miles > 1000
        assert unit == ("mile" if number == "1" else "miles")


@pytest.mark.parametrize(
    ("miles", "said"), [(0.95, "under a mile"), (1.05, "1.1 miles"), (999.97, "1000 miles"), (12437, "12437 miles")]
)
def test_distances_at_the_edges(miles: float, said: str) -> None:
    assert plain_miles(miles) == said


@pytest.mark.parametrize(
    ("minimum", "maximum", "said"),
    [
        (None, None, ""),
        (0, 25, "All ages from 0 to 25"),
        (0, None, "All ages from 0 to 25"),
        (0, 4, "Up to 4"),
        (16, 25, "16 to 25"),
    ],
)
def test_ages_are_silent_only_where_no_limit_is_stated(minimum: int | None, maximum: int | None, said: str) -> None:
    assert ages_stated((minimum, maximum)) == said


@given(AGES, AGES)
def test_both_limits_are_said(minimum: int | None, maximum: int | None) -> None:
    said = ages_stated((minimum, maximum))
    if maximum not in (None, 25):
        assert str(maximum) in said
    if minimum not in (None, 0):
        assert str(minimum) in said


@given(st.lists(st.text("abc", min_size=1), max_size=6))
def test_a_list_in_words_holds_each_of_them(words: list[str]) -> None:
    assert listed(words).replace(" and ", ", ").split(", ") == (words or [""])

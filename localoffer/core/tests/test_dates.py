from datetime import date

import pytest
from django.core.exceptions import ValidationError

from localoffer.core.dates import DayMonthYear, DayMonthYearField


@pytest.mark.parametrize(
    "typed",
    [
        ["27", "3", "2026"],
        [" 27 ", "03", "2026"],
        ["27", "March", "2026"],
        ["27", "mar", "2026"],
        ["27", "MARCH", "2026"],
    ],
)
def test_a_date_is_understood(typed: list[str]) -> None:
    assert DayMonthYearField().clean(typed) == date(2026, 3, 27)


@pytest.mark.parametrize(
    "typed",
    [
        ["31", "2", "2026"],
        ["29", "2", "2026"],
        ["0", "3", "2026"],
        ["27", "13", "2026"],
        ["27", "3", "26"],
        ["27", "3", "99999"],
        ["27", "3", "1_999"],
        ["+7", "3", "2026"],
        ["٢٧", "3", "2026"],
        ["9" * 20, "3", "2026"],
        ["x", "y", "z"],
    ],
)
def test_what_is_no_date_is_refused(typed: list[str]) -> None:
    with pytest.raises(ValidationError, match="Enter a real date"):
        DayMonthYearField().clean(typed)


def test_far_too_much_text_is_refused() -> None:
    with pytest.raises(ValidationError):
        DayMonthYearField().clean(["9" * 10_000, "3", "2026"])


def test_a_leap_day_is_a_date() -> None:
    assert DayMonthYearField().clean(["29", "2", "2028"]) == date(2028, 2, 29)


def test_nothing_is_allowed_where_nothing_is_required() -> None:
    assert DayMonthYearField(required=False).clean(["", "", ""]) is None


@pytest.mark.parametrize("typed", [["27", "", "2026"], ["", "", "2026"]])
def test_half_a_date_is_no_date(typed: list[str]) -> None:
    with pytest.raises(ValidationError, match="Enter a real date"):
        DayMonthYearField(required=False).clean(typed)


def test_a_stored_date_fills_the_fields() -> None:
    assert DayMonthYear().decompress(date(2026, 3, 7)) == ["7", "3", "2026"]
    assert DayMonthYear().decompress(None) == ["", "", ""]

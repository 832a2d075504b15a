from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localoffer.core.bank_holidays import bank_holidays, easter_sunday


@pytest.mark.parametrize(
    "easter",
    [date(2014, 4, 20), date(2019, 4, 21), date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5), date(2038, 4, 25)],
)
def test_easter(easter: date) -> None:
    assert easter_sunday(easter.year) == easter


def test_an_ordinary_year() -> None:
    assert bank_holidays(2024) == {
        date(2024, 1, 1): "New Year’s Day",
        date(2024, 3, 29): "Good Friday",
        date(2024, 4, 1): "Easter Monday",
        date(2024, 5, 6): "Early May bank holiday",
        date(2024, 5, 27): "Spring bank holiday",
        date(2024, 8, 26): "Summer bank holiday",
        date(2024, 12, 25): "Christmas Day",
        date(2024, 12, 26): "Boxing Day",
    }


@pytest.mark.parametrize(
    ("year", "substitutes"),
    [
        (2021, {date(2021, 12, 27): "Christmas Day", date(2021, 12, 28): "Boxing Day"}),
        (2022, {date(2022, 1, 3): "New Year’s Day", date(2022, 12, 27): "Christmas Day"}),
        (2026, {date(2026, 12, 28): "Boxing Day"}),
    ],
)
def test_a_holiday_at_a_weekend_is_kept_later(year: int, substitutes: dict[date, str]) -> None:
    found = bank_holidays(year)
    kept = {
        day: name.removesuffix(" (substitute day)") for day, name in found.items() if name.endswith("(substitute day)")
    }
    assert kept == substitutes


def test_a_proclamation_adds_and_moves() -> None:
    found = bank_holidays(2020, added=[date(2020, 5, 8), date(2022, 6, 3)], removed=[date(2020, 5, 4)])
    assert date(2020, 5, 4) not in found
    assert found[date(2020, 5, 8)] == "Bank holiday"
    assert len(found) == 8


@given(st.integers(min_value=1900, max_value=2200))
@settings(deadline=None)
def test_every_year_has_eight_on_weekdays(year: int) -> None:
    found = bank_holidays(year)
    assert len(found) == 8
    assert all(day.weekday() < 5 and day.year == year for day in found)

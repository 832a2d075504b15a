from datetime import date, timedelta

import hypothesis
import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.core.working_days import add_working_days, is_working_day, working_days_between

DAYS = st.dates(min_value=date(2014, 9, 1), max_value=date(2100, 1, 1))
AMOUNTS = st.integers(min_value=0, max_value=300)
quickly = hypothesis.settings(deadline=None)


@pytest.mark.parametrize(
    ("day", "is_open"),
    [
        (date(2026, 11, 24), True),
        (date(2026, 11, 21), False),
        (date(2026, 11, 22), False),
        (date(2026, 12, 25), False),
        (date(2026, 12, 28), False),
        (date(2020, 5, 4), True),
        (date(2020, 5, 8), False),
        (date(2022, 5, 30), True),
        (date(2022, 9, 19), False),
    ],
)
def test_when_offices_are_open(day: date, is_open: bool) -> None:
    """Weekends, holidays of the calendar, their substitutes, and days that proclamations moved or added."""
    assert is_working_day(day) is is_open


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        (date(2026, 11, 24), date(2026, 11, 24), 0),
        (date(2026, 11, 24), date(2026, 11, 25), 1),
        (date(2026, 11, 20), date(2026, 11, 23), 1),
        (date(2026, 11, 20), date(2026, 11, 22), 0),
        (date(2026, 11, 21), date(2026, 11, 23), 1),
        (date(2026, 12, 24), date(2026, 12, 29), 1),
        (date(2026, 12, 31), date(2027, 1, 4), 1),
        (date(2026, 11, 24), date(2026, 11, 1), 0),
        (date(2025, 11, 24), date(2026, 11, 24), 253),
    ],
)
def test_days_between(start: date, end: date, days: int) -> None:
    assert working_days_between(start, end) == days


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        (date(2026, 11, 22), 0, date(2026, 11, 22)),
        (date(2026, 11, 20), 1, date(2026, 11, 23)),
        (date(2026, 11, 22), 1, date(2026, 11, 23)),
        (date(2026, 12, 24), 1, date(2026, 12, 29)),
        (date(2026, 11, 24), 5, date(2026, 12, 1)),
        (date(2022, 9, 16), 1, date(2022, 9, 20)),
    ],
)
def test_days_added(start: date, days: int, end: date) -> None:
    assert add_working_days(start, days) == end


def test_days_are_not_counted_backwards() -> None:
    with pytest.raises(ValueError, match="-1"):
        add_working_days(date(2026, 11, 24), -1)


@given(DAYS, AMOUNTS)
@quickly
def test_what_was_added_lies_between(start: date, days: int) -> None:
    end = add_working_days(start, days)
    assert working_days_between(start, end) == days
    assert end == start or is_working_day(end)


@given(DAYS, AMOUNTS)
@quickly
def test_what_lies_between_leads_to_the_last_working_day(start: date, length: int) -> None:
    end = start + timedelta(days=length)
    reached = add_working_days(start, working_days_between(start, end))
    assert start <= reached <= end
    assert not any(is_working_day(reached + timedelta(days=passed)) for passed in range(1, (end - reached).days + 1))


@given(DAYS, AMOUNTS, AMOUNTS)
@quickly
def test_more_days_are_never_earlier(start: date, some: int, more: int) -> None:
    assert add_working_days(start, some) + timedelta(days=more) <= add_working_days(start, some + more)
    end = start + timedelta(days=some)
    assert working_days_between(start, end) <= working_days_between(start, end + timedelta(days=more))


@given(DAYS, AMOUNTS, AMOUNTS)
@quickly
def test_two_stretches_make_one(start: date, some: int, more: int) -> None:
    assert add_working_days(add_working_days(start, some), more) == add_working_days(start, some + more)
    middle, end = start + timedelta(days=some), start + timedelta(days=some + more)
    assert working_days_between(start, middle) + working_days_between(middle, end) == working_days_between(start, end)

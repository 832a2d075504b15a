"""When a service happens, as a family would say it."""

from datetime import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.directory.choices import WEEKDAYS
from localoffer.directory.models import Schedule
from localoffer.directory.schedule_words import clock, schedule_in_words


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"days": "MO"}, "Every Monday"),
        ({"days": "MO,WE"}, "Every Monday and Wednesday"),
        ({"days": "MO,WE,FR"}, "Every Monday, Wednesday and Friday"),
        ({}, "Every week"),
        (
            {"days": "MO,WE", "opens": time(10), "closes": time(12), "term_time_only": True},
            "Every Monday and Wednesday, 10am to 12 noon, term time only",
        ),
        ({"days": "SA", "opens": time(9, 30)}, "Every Saturday, from 9:30am"),
        ({"days": "SA", "closes": time(17)}, "Every Saturday, until 5pm"),
        ({"days": "FR", "opens": time(18), "closes": time(0)}, "Every Friday, 6pm to midnight"),
        ({"frequency": "monthly", "days": "MO", "week_of_month": 1}, "The first Monday of the month"),
        ({"frequency": "monthly", "days": "FR", "week_of_month": -1}, "The last Friday of the month"),
        (
            {"frequency": "dates", "dates": "2027-01-09, 2026-12-05", "opens": time(14), "closes": time(16)},
            "5 December 2026 and 9 January 2027, 2pm to 4pm",
        ),
        ({"frequency": "other", "description": "In the school holidays"}, "In the school holidays"),
        ({"frequency": "other", "opens": time(9), "description": "Ask us"}, "from 9am. Ask us"),
        ({"days": "SU", "description": "Not in August"}, "Every Sunday. Not in August"),
    ],
)
def test_schedules(values: dict[str, Any], said: str) -> None:
    schedule = Schedule(**values)
    schedule.full_clean(exclude=["service"])
    assert schedule_in_words(schedule) == said
    assert str(schedule) == said


@pytest.mark.parametrize(
    ("at", "said"),
    [
        (time(0), "midnight"),
        (time(0, 1), "12:01am"),
        (time(9), "9am"),
        (time(9, 5), "9:05am"),
        (time(11, 59), "11:59am"),
        (time(12), "12 noon"),
        (time(12, 30), "12:30pm"),
        (time(13, 30), "1:30pm"),
        (time(23, 59), "11:59pm"),
    ],
)
def test_times(at: time, said: str) -> None:
    assert clock(at) == said


@given(st.lists(st.sampled_from(list(WEEKDAYS)), unique=True), st.none() | st.times(), st.none() | st.times())
def test_nothing_that_was_given_is_left_unsaid(days: list[str], opens: time | None, closes: time | None) -> None:
    said = str(Schedule(days=",".join(days), opens=opens, closes=closes, description="Bring a towel"))
    assert all(WEEKDAYS[day] in said for day in days)
    assert all(clock(at) in said for at in (opens, closes) if at)
    assert said.endswith("Bring a towel")

"""Working days in England: Monday to Friday, without bank holidays.

Days that were made bank holidays, or moved, by proclamation stand in `data/duties/ehc-timeline.toml`.
"""

import tomllib
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from django.conf import settings

from localoffer.core.bank_holidays import bank_holidays

_SATURDAY = 5
_A_DAY = timedelta(days=1)


def is_working_day(day: date) -> bool:
    """Are offices open on the day?"""
    return day.weekday() < _SATURDAY and day not in _holidays(_proclamations(), day.year)


def working_days_between(start: date, end: date) -> int:
    """How many working days come after `start`, up to and including `end`. 0 where `end` is not after `start`."""
    days = (end - start).days
    return sum(is_working_day(start + timedelta(days=passed)) for passed in range(1, days + 1))


def add_working_days(start: date, days: int) -> date:
    """The day on which the given number of working days after `start` have come; `start` itself for 0.

    Raises ValueError below 0.
    """
    if days < 0:
        raise ValueError(f"Working days are counted forwards: {days}")
    day, left = start, days
    while left:
        day += _A_DAY
        left -= is_working_day(day)
    return day


def _proclamations() -> Path:
    return Path(settings.DATA_DIR, "duties", "ehc-timeline.toml")


@cache
def _holidays(path: Path, year: int) -> frozenset[date]:
    """Worked out once a year and process: lists ask for thousands of days."""
    changed = _changed(path)
    return frozenset(bank_holidays(year, changed["added"], changed["removed"]))


@cache
def _changed(path: Path) -> dict[str, list[date]]:
    """What proclamations added and removed. Raises KeyError where the file does not say."""
    found: dict[str, list[date]] = tomllib.loads(path.read_text(encoding="utf-8"))["bank_holidays"]
    return found

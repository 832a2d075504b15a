"""Filters that turn values into the words a family reads: dates, distances, counts."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any

from django.utils import timezone


def plain_date(value: date | None) -> str:
    """`14 September 2026`; an empty string where there is no date. A moment is said as the day that it is here."""
    if isinstance(value, datetime) and timezone.is_aware(value):
        value = timezone.localtime(value)
    return f"{value.day} {value:%B %Y}" if value else ""


def plain_time(value: datetime) -> str:
    """`9:05am`, as the clock is here."""
    here = timezone.localtime(value) if timezone.is_aware(value) else value
    return f"{here.hour % 12 or 12}:{here.minute:02}{'am' if here.hour < 12 else 'pm'}"


def plain_miles(miles: float) -> str:
    """`under a mile`, `1 mile`, `2.4 miles`. One decimal: postcodes are no more exact than that."""
    rounded = round(miles, 1)
    if rounded < 1:
        return "under a mile"
    return "1 mile" if rounded == 1 else f"{rounded:g} miles"


def plural(count: int, one: str, many: str = "") -> str:
    """`1 service`, `2,300 services`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def plain_age(years: int) -> str:
    """`Under 1`, `1 year old`, `7 years old`."""
    return "Under 1" if years == 0 else plural(years, "year old", "years old")


def plain_ages(minimum: int | None, maximum: int | None) -> str:
    """`All ages from 0 to 25`, `5 to 11`, `Up to 11`, `14 and over`. Both ends are included."""
    if minimum in (None, 0) and maximum in (None, 25):
        return "All ages from 0 to 25"
    if minimum == maximum:
        return str(minimum)
    if minimum in (None, 0):
        return f"Up to {maximum}"
    return f"{minimum} and over" if maximum is None else f"{minimum} to {maximum}"


def ages_stated(ages: tuple[int | None, int | None]) -> str:
    """The ages in words; empty where no limit is stated."""
    return "" if ages == (None, None) else plain_ages(*ages)


def listed(words: Sequence[str]) -> str:
    """`Monday`, `Monday and Friday`, `Monday, Wednesday and Friday`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def has_passed(value: date | None) -> bool:
    """Is the date over, here and now? False where there is no date."""
    return value < timezone.localdate() if value else False


FILTERS: dict[str, Callable[..., Any]] = {
    "plain_date": plain_date,
    "plain_time": plain_time,
    "plain_miles": plain_miles,
    "plural": plural,
    "has_passed": has_passed,
    "listed": listed,
    "plain_age": plain_age,
    "plain_ages": plain_ages,
    "ages_stated": ages_stated,
}

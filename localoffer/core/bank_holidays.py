"""Bank holidays in England."""

from collections.abc import Collection
from datetime import date, timedelta

_WEEK = 7
_SATURDAY = 5


def bank_holidays(year: int, added: Collection[date] = (), removed: Collection[date] = ()) -> dict[date, str]:
    """The bank holidays of a year with their names. A holiday at a weekend is kept on the next free weekday.

    `added` and `removed` are what a proclamation changed: nobody can work those out.
    """
    easter = easter_sunday(year)
    found = {
        easter - timedelta(days=2): "Good Friday",
        easter + timedelta(days=1): "Easter Monday",
        _first_monday(year, 5): "Early May bank holiday",
        _last_monday(year, 5): "Spring bank holiday",
        _last_monday(year, 8): "Summer bank holiday",
    }
    fixed = {date(year, 1, 1): "New Year’s Day", date(year, 12, 25): "Christmas Day", date(year, 12, 26): "Boxing Day"}
    found.update({day: name for day, name in fixed.items() if day.weekday() < _SATURDAY})
    for day, name in fixed.items():
        if day not in found:
            found[_next_free(day, found)] = f"{name} (substitute day)"
    found.update(dict.fromkeys((day for day in added if day.year == year), "Bank holiday"))
    return {day: name for day, name in sorted(found.items()) if day not in removed}


def easter_sunday(year: int) -> date:
    """The Gregorian calendar's rule in the form of Meeus, Jones and Butcher."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - moon + 15) % 30
    leap_years, year_rest = divmod(rest, 4)
    weekday = (32 + 2 * century_rest + 2 * leap_years - epact - year_rest) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _next_free(day: date, taken: Collection[date]) -> date:
    """The first weekday after this one that is no holiday yet."""
    while day.weekday() >= _SATURDAY or day in taken:
        day += timedelta(days=1)
    return day


def _first_monday(year: int, month: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=-first.weekday() % _WEEK)


def _last_monday(year: int, month: int) -> date:
    last = date(year, month + 1, 1) - timedelta(days=1)
    return last - timedelta(days=last.weekday())

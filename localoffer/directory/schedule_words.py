"""When a service happens, in words."""

from datetime import time
from typing import TYPE_CHECKING

from localoffer.core.words import listed, plain_date
from localoffer.directory.choices import WEEKDAYS, WEEKS, Frequency

if TYPE_CHECKING:
    from localoffer.directory.schedule import Schedule


def schedule_in_words(schedule: "Schedule") -> str:
    """`Every Monday and Wednesday, 10am to 12 noon, term time only`."""
    days = [WEEKDAYS[code] for code in schedule.day_codes if code in WEEKDAYS]
    when = {
        Frequency.WEEKLY.value: f"Every {listed(days)}" if days else "Every week",
        Frequency.MONTHLY.value: f"The {WEEKS.get(schedule.week_of_month or 1, '')} {listed(days)} of the month",
        Frequency.DATES.value: listed([plain_date(day) for day in schedule.date_list]) if schedule.dates else "",
        Frequency.OTHER.value: "",
    }[schedule.frequency]
    hours = ""
    if schedule.opens and schedule.closes:
        hours = f"{clock(schedule.opens)} to {clock(schedule.closes)}"
    elif schedule.opens:
        hours = f"from {clock(schedule.opens)}"
    elif schedule.closes:
        hours = f"until {clock(schedule.closes)}"
    term = "term time only" if schedule.term_time_only else ""
    stated = ", ".join(part for part in (when, hours, term) if part)
    return ". ".join(part for part in (stated, schedule.description) if part)


def clock(at: time) -> str:
    """`9am`, `12 noon`, `1:30pm`: the way GOV.UK writes times."""
    if at == time(12):
        return "12 noon"
    if at == time(0):
        return "midnight"
    minutes = f":{at.minute:02}" if at.minute else ""
    return f"{at.hour % 12 or 12}{minutes}{'am' if at.hour < 12 else 'pm'}"

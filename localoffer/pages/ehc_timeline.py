"""The time limits of an EHC needs assessment, read from their versioned data file, and the dates that follow."""

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from localoffer.core.bank_holidays import bank_holidays

REQUEST = "request"
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class TimelineStep:
    """`fixed`: the law sets this limit. Otherwise its date follows from the others."""

    identifier: str
    title: str
    counted_from: str
    fixed: bool
    who: str
    reference: str
    url: str
    text: str
    weeks: int = 0
    days: int = 0

    @property
    def length(self) -> timedelta:
        return timedelta(weeks=self.weeks, days=self.days)


@dataclass(frozen=True, slots=True)
class TimelineException:
    """A reason for which the law lets a limit be missed."""

    identifier: str
    reference: str
    text: str


@dataclass(frozen=True, slots=True)
class TimelineNote:
    """What a family needs to know beside the dates."""

    title: str
    text: str
    reference: str
    url: str


@dataclass(frozen=True, slots=True)
class Timeline:
    version: str
    in_force_from: date
    source: str
    url: str
    steps: tuple[TimelineStep, ...]
    exceptions: tuple[TimelineException, ...]
    notes: tuple[TimelineNote, ...] = ()
    holidays_added: frozenset[date] = frozenset()
    holidays_removed: frozenset[date] = frozenset()


@dataclass(frozen=True, slots=True)
class StepDate:
    """`closed` names why offices are shut on the day (`a Saturday`), or is empty."""

    step: TimelineStep
    on: date
    closed: str

    @property
    def weekday(self) -> str:
        return f"{self.on:%A}"


@cache
def read_timeline(path: Path) -> Timeline:
    """Read the data file once a process. Raises TypeError naming a missing or unknown key."""
    values = tomllib.loads(path.read_text(encoding="utf-8"))
    holidays = values.pop("bank_holidays", {})
    return Timeline(
        steps=tuple(TimelineStep(**step) for step in values.pop("step")),
        exceptions=tuple(TimelineException(**exception) for exception in values.pop("exception")),
        notes=tuple(TimelineNote(**note) for note in values.pop("note", ())),
        holidays_added=frozenset(holidays.get("added", ())),
        holidays_removed=frozenset(holidays.get("removed", ())),
        **values,
    )


def step_dates(timeline: Timeline, request: date) -> list[StepDate]:
    """The date of every step, earliest first. Weeks are calendar weeks: school holidays count."""
    on = {REQUEST: request}
    for step in timeline.steps:
        on[step.identifier] = on[step.counted_from] + step.length
    found = [StepDate(step, on[step.identifier], closed_on(timeline, on[step.identifier])) for step in timeline.steps]
    return sorted(found, key=lambda each: each.on)


def closed_on(timeline: Timeline, day: date) -> str:
    """Why offices are shut on a day: `a Sunday`, `Good Friday`; an empty string on a working day."""
    holidays = bank_holidays(day.year, timeline.holidays_added, timeline.holidays_removed)
    if day in holidays:
        name = holidays[day]
        return f"a bank holiday ({name})" if name != "Bank holiday" else "a bank holiday"
    return f"a {day:%A}" if day.weekday() >= _SATURDAY else ""

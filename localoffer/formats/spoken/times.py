"""Times of the day."""

import re

from localoffer.formats.spoken.number_words import cardinal
from localoffer.formats.spoken.rule import DOT, TO, Said, rule

_HALF = rf"([ap])(?:m\b|\.m\b{DOT})"
_CLOCK = r"\b(\d{1,2})(?:[.:](\d\d))?"


def clock(hour: int, minute: int) -> str | None:
    """`nine`, `nine oh five`, `nine thirty`; None where no clock shows it."""
    if hour > 24 or minute > 59:
        return None
    if minute == 0:
        return cardinal(hour)
    return f"{cardinal(hour)} {f'oh {cardinal(minute)}' if minute < 10 else cardinal(minute)}"


def _half(letter: str) -> str:
    return "A M" if letter in "aA" else "P M"


def _with_half(match: re.Match[str]) -> Said:
    """`9.30am`: `nine thirty A M`."""
    said = clock(int(match[1]), int(match[2] or 0))
    return None if said is None else f"{said} {_half(match[3])}"


def _range_with_half(match: re.Match[str]) -> Said:
    """`9.30–11.30am`: the half of the day is said once, as it is written."""
    first, last = clock(int(match[1]), int(match[2] or 0)), clock(int(match[4]), int(match[5] or 0))
    if first is None or last is None:
        return None
    between = match[3].strip()
    return f"{first} {between if between in {'and', 'or', 'until'} else 'to'} {last} {_half(match[6])}"


def time_of_day(hours: str, minutes: str) -> str | None:
    """`15:45` as `three forty-five P M`, `09:00` as `nine A M`. `9:30` has no half, so none is said."""
    hour, minute = int(hours), int(minutes)
    if hour > 23 or minute > 59:
        return None
    if minute == 0 and hour in (0, 12):
        return "twelve noon" if hour else "twelve midnight"
    said = clock((hour - 1) % 12 + 1, minute)
    if hour > 12 or hours.startswith("0"):
        return f"{said} {'P M' if hour >= 12 else 'A M'}"
    return f"{said} o’clock" if minute == 0 else said


def _twenty_four(match: re.Match[str]) -> Said:
    return time_of_day(match[1], match[2])


def _twenty_four_range(match: re.Match[str]) -> Said:
    first, last = time_of_day(match[1], match[2]), time_of_day(match[3], match[4])
    return f"{first} to {last}" if first and last else None


RULES = (
    rule(rf"{_CLOCK}({TO}| until | and | or ){_CLOCK} ?{_HALF}", _range_with_half, any_case=True),
    rule(rf"{_CLOCK} ?{_HALF}", _with_half, any_case=True),
    rule(rf"\b(\d{{1,2}}):(\d\d){TO}(\d{{1,2}}):(\d\d)(?![\d:])", _twenty_four_range),
    rule(r"\b(\d{1,2}):(\d\d)(?![\d:])", _twenty_four),
    rule(
        r"(?<=[ap]m) ?[-–—‒−] ?(?=\d|noon\b|midnight\b)|(?<=noon) ?[-–—] ?(?=\d)|(?<=\d) ?[-–—] ?(?=noon\b)",
        lambda _: " to ",
    ),
)

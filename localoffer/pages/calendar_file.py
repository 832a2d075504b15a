"""Dates as an iCalendar file (RFC 5545)."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from localoffer.pages.ehc_timeline import StepDate

_LINE_BYTES = 74


def calendar_file(dates: Iterable[StepDate], *, page: str, made_at: datetime) -> str:
    """One all-day event a date. It names no child: others may see the calendar."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Local Offer//EHC dates//EN"]
    for each in dates:
        lines += [
            "BEGIN:VEVENT",
            f"UID:ehc-{each.step.identifier}-{each.on:%Y%m%d}@localoffer",
            f"DTSTAMP:{made_at.astimezone(UTC):%Y%m%dT%H%M%SZ}",
            f"DTSTART;VALUE=DATE:{each.on:%Y%m%d}",
            f"DTEND;VALUE=DATE:{each.on + timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{_escaped(f'EHC, latest date: {each.step.title}')}",
            f"DESCRIPTION:{_escaped(f'{each.step.text} {page}')}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> str:
    """Lines of at most 75 bytes; what follows starts with a space."""
    folded, length = "", 0
    for letter in line:
        size = len(letter.encode())
        if length + size > _LINE_BYTES:
            folded, length = f"{folded}\r\n ", 1
        folded, length = folded + letter, length + size
    return folded

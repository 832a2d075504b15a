"""The date that a visitor typed, in three fields, in whatever way people type dates."""

from dataclasses import dataclass, field
from datetime import date

from django.http import QueryDict

from localoffer.core.dates import MONTHS, PARTS
from localoffer.core.words import listed, plain_date

_KEPT = 20


@dataclass(frozen=True, slots=True)
class DateProblem:
    """What is wrong, and the fields that it is about, the first to be put right first."""

    message: str
    parts: tuple[str, ...] = PARTS


@dataclass
class RequestDate:
    """What was typed, kept as it was, and the date or the problem that came of it."""

    typed: dict[str, str] = field(default_factory=dict)
    value: date | None = None
    problem: DateProblem | None = None

    @property
    def is_blank(self) -> bool:
        """Whether the visitor has only just come."""
        return not self.typed

    @classmethod
    def read(cls, query: QueryDict, earliest: date, latest: date) -> "RequestDate":
        """Read a query string. Nothing in it can fail."""
        if not any(part in query for part in PARTS):
            return cls()
        asked = cls(typed={part: _shown(query.get(part, "")) for part in PARTS})
        read = _read(asked.typed)
        if isinstance(read, date):
            read = _in_range(read, earliest, latest)
        if isinstance(read, date):
            asked.value = read
        else:
            asked.problem = read
        return asked


def _shown(given: str) -> str:
    """What can safely be shown again in the field."""
    return "".join(letter if letter.isprintable() else " " for letter in given).strip()[:_KEPT]


def _read(typed: dict[str, str]) -> date | DateProblem:
    missing = tuple(part for part in PARTS if not typed[part])
    if len(missing) == len(PARTS):
        return DateProblem("Enter the date on which the request was received")
    if missing:
        return DateProblem(f"The date must include a {listed(missing)}", missing)
    day, month, year = _number(typed["day"]), _month(typed["month"]), _number(typed["year"])
    if not _is_long_year(typed["year"]):
        return DateProblem("The year must have 4 numbers, such as 2026", ("year",))
    try:
        return date(year, month, day)
    except ValueError:
        return DateProblem("The date must be a real date, such as 27 3 2026")


def _number(text: str) -> int:
    """The number, or 0, which no date holds."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= len("2026") else 0


def _month(text: str) -> int:
    """A month by number or by name, whole or short."""
    name = text.lower()[:3]
    return MONTHS.index(name) + 1 if name in MONTHS and text.isalpha() else _number(text)


def _is_long_year(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) == len("2026")


def _in_range(read: date, earliest: date, latest: date) -> date | DateProblem:
    if read < earliest:
        return DateProblem(f"The date must be {plain_date(earliest)} or later: these time limits began then")
    if read > latest:
        return DateProblem(f"The date must be {plain_date(latest)} or earlier")
    return read

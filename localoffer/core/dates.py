"""A date typed as day, month and year: easier than a calendar for most people, and it needs no script."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
PARTS = ("day", "month", "year")
EARLIEST_YEAR = 1900


class DayMonthYear(forms.MultiWidget):
    """Three text fields named `<name>_day`, `<name>_month` and `<name>_year`."""

    def __init__(self) -> None:
        super().__init__({part: forms.TextInput() for part in PARTS})

    def decompress(self, value: date | None) -> list[str]:
        return [str(value.day), str(value.month), str(value.year)] if value else ["", "", ""]


class DayMonthYearField(forms.MultiValueField):
    """Gives a date. Months may be numbers or names; a year has four figures."""

    def __init__(self, **options: Any) -> None:
        messages = {
            "invalid": "Enter a real date, such as 27 3 2026",
            **options.pop("error_messages", {}),
        }
        fields = tuple(forms.CharField(max_length=20) for _ in PARTS)
        super().__init__(fields, widget=DayMonthYear(), error_messages=messages, **options)

    def compress(self, data_list: Sequence[str]) -> date | None:
        if not data_list:
            return None
        day, month, year = (str(part).strip() for part in data_list)
        try:
            typed = date(_number(year), _month(month), _number(day))
        except (ValueError, OverflowError):
            typed = None
        if typed is None or typed.year < EARLIEST_YEAR:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return typed


def _number(typed: str) -> int:
    """Plain figures only: int() would also take `1_0` and `+3`."""
    if not (typed.isascii() and typed.isdigit()):
        raise ValueError(typed)
    return int(typed)


def _month(typed: str) -> int:
    name = typed[:3].lower()
    return MONTHS.index(name) + 1 if name in MONTHS else _number(typed)

"""Values that can be compared, kept as JSON and read out: what the register says and what we show."""

from collections.abc import Mapping

Value = str | int | float | bool | list[str] | None
Values = Mapping[str, Value]


def in_words(value: Value) -> str:
    """A value as an officer reads it."""
    if isinstance(value, list):
        return ", ".join(value) or "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "nothing" if value in (None, "") else str(value)

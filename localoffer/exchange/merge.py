"""Three ways at once: what we show, what the source said last, what it says now."""

from localoffer.exchange.plan import FieldChange
from localoffer.schools.plain_value import Value, Values


def follows(shown: Value, field: str, said_last: Values) -> bool:
    """Whether a field still shows what the source said last, so that nobody here corrected it.

    A field that the source never spoke of before follows if it is empty.
    """
    return shown == said_last[field] if field in said_last else shown in ("", None, [])


def merge(*, shown: Values, said_last: Values, says: Values) -> tuple[list[FieldChange], list[FieldChange]]:
    """The fields that follow the source, then those kept as corrected here (`before` is ours)."""
    following: list[FieldChange] = []
    kept: list[FieldChange] = []
    for field, value in says.items():
        if shown[field] != value:
            change = FieldChange(field, shown[field], value)
            (following if follows(shown[field], field, said_last) else kept).append(change)
    return following, kept

"""The rows of an easy read version while an officer works on them: typed over, added, moved, taken out."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from localoffer.easy_read.easy_read import Row


class Do(StrEnum):
    """What a button beside a row does."""

    ADD = "add"
    ADD_HEADING = "add-heading"
    UP = "up"
    DOWN = "down"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class TypedRow:
    """`pk` is the row's key; text for a row that somebody removed meanwhile is kept at the end."""

    pk: int
    text: str


@dataclass(frozen=True, slots=True)
class Step:
    """`pk` is the row whose button was pressed; None adds at the end."""

    do: Do
    pk: int | None = None


def rows_after(rows: Sequence[Row], typed: Sequence[TypedRow], step: Step | None) -> list[Row]:
    """The rows in their new order with their new words. Those that are new have no key yet."""
    changed = list(rows)
    known = {row.pk: row for row in changed}
    for each in typed:
        text = " ".join(each.text.split())
        if each.pk in known:
            known[each.pk].text = text
        elif text:
            changed.append(Row(text=text))
    if step is not None:
        _take(changed, step)
    for position, row in enumerate(changed, start=1):
        row.position = position
    return changed


def _take(rows: list[Row], step: Step) -> None:
    place = next((index for index, row in enumerate(rows) if step.pk is not None and row.pk == step.pk), None)
    if step.do in (Do.ADD, Do.ADD_HEADING):
        rows.insert(len(rows) if place is None else place + 1, Row(is_heading=step.do == Do.ADD_HEADING))
    elif place is not None and step.do == Do.REMOVE:
        rows.pop(place)
    elif place is not None:
        other = place + (1 if step.do == Do.DOWN else -1)
        if 0 <= other < len(rows):
            rows[place], rows[other] = rows[other], rows[place]

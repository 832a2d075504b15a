"""What becomes of answers when the questions change: what fits goes along, and nothing of the rest is lost."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from localoffer.schools.models import OfferQuestion
from localoffer.schools.parts.part import Part
from localoffer.schools.parts.part_kind import PART_KINDS, is_filled


@dataclass(frozen=True, slots=True)
class Fitting:
    """The details of an answer: those that the new question asks for too, and those that have no place in it."""

    kept: dict[str, Any]
    left: dict[str, Any]


def fitting(parts: Mapping[str, Any], before: OfferQuestion, now: OfferQuestion) -> Fitting:
    """Sort what stands in the details of an answer, part by part and row by row."""
    if before.pk == now.pk:
        return Fitting(dict(parts), {})
    old, new = _by_identifier(before.stated_parts), _by_identifier(now.stated_parts)
    kept: dict[str, Any] = {}
    left: dict[str, Any] = {}
    for name, value in parts.items():
        goes, stays = _value(value, old.get(name), new.get(name))
        if is_filled(goes):
            kept[name] = goes
        if is_filled(stays):
            left[name] = stays
    return Fitting(kept, left)


def _value(
    value: Mapping[str, Any], before: Part | None, now: Part | None
) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """What goes along of the value of one part, and what stays behind."""
    if now is None or (before is not None and before.kind != now.kind):
        return {}, value
    if not PART_KINDS[now.kind].has_rows:
        return value, {}
    rows = value.get("rows", {})
    known = {row.identifier for row in now.rows}
    goes = {name: row for name, row in rows.items() if name in known}
    stays = {name: row for name, row in rows.items() if name not in known}
    return {"rows": goes}, {"rows": stays}


def _by_identifier(parts: Iterable[Part]) -> dict[str, Part]:
    return {part.identifier: part for part in parts}


def is_to_look_at(before: OfferQuestion, now: OfferQuestion) -> bool:
    """Whether the question asks for something else, so that its answer is not finished any more."""
    asked = {part.identifier for part in now.stated_parts} - {part.identifier for part in before.stated_parts}
    return before.text != now.text or bool(asked)

"""Which form fields the parts of a question have, under which names, and where their values belong."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms

from localoffer.answering.parts.choices import PartChoices
from localoffer.answering.parts.fields import part_field
from localoffer.schools.parts.part import Part, PartRow
from localoffer.schools.parts.part_kind import PART_KINDS

_LABELS = {
    "name": "Name",
    "telephone": "Telephone number",
    "email": "E-mail address",
    "url": "Web address of the policy",
    "date": "Last reviewed",
    "needs": "Which needs is it about?",
    "features": "What there is",
    "text": "In your own words",
}


@dataclass(frozen=True, slots=True)
class PartField:
    """One field: of which part, of which row (empty where the kind has none), and which."""

    part: Part
    row: PartRow | None
    field: str

    @property
    def name(self) -> str:
        """Its name in the form and, with `id_` before it, on the page."""
        return "__".join(["part", self.part.identifier, self.row.identifier if self.row else "", self.field])

    @property
    def is_alone(self) -> bool:
        """The only field of its row, or of its part where it has no rows: no heading beside its label."""
        return len(PART_KINDS[self.part.kind].fields) == 1

    @property
    def heading(self) -> str:
        """What it stands under: its row, or its part where there are no rows."""
        return self.row.label if self.row else self.part.title

    def form_field(self, choices: PartChoices) -> forms.Field:
        label, hint = _LABELS[self.field], ""
        if self.is_alone:
            label, hint = self.heading, (self.row or self.part).hint
        return part_field(self.field, label, hint, choices)

    @property
    def called(self) -> str:
        """What it is called where its part and row are not beside it: `SENCo, telephone number`."""
        label = _LABELS[self.field]
        lowered = label if label.startswith("E-") else label[:1].lower() + label[1:]
        return self.heading if self.is_alone else f"{self.heading}, {lowered}"

    def value_in(self, parts: Mapping[str, Any]) -> Any:
        """Its value in the parts of an answer; None where nothing stands there, or nothing of the right shape."""
        held = parts.get(self.part.identifier)
        if self.row and isinstance(held, Mapping):
            rows = held.get("rows")
            held = rows.get(self.row.identifier) if isinstance(rows, Mapping) else None
        return held.get(self.field) if isinstance(held, Mapping) else None

    def put(self, value: Any, parts: dict[str, Any]) -> None:
        """Write its value into the parts of an answer. What is empty is left out, with its row and its part."""
        if not value:
            return
        target = parts.setdefault(self.part.identifier, {})
        if self.row:
            target = target.setdefault("rows", {}).setdefault(self.row.identifier, {})
        target[self.field] = value


def part_fields(parts: tuple[Part, ...]) -> Iterator[PartField]:
    """In the order in which they are asked."""
    for part in parts:
        kind = PART_KINDS[part.kind]
        rows: tuple[PartRow | None, ...] = part.rows if kind.has_rows else (None,)
        for row in rows:
            for name in kind.fields:
                yield PartField(part, row, name)

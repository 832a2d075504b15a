"""A structured part of a question, as the template's data states it."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class PartRow:
    """One fixed row: `Awareness`, `The SENCo`, `Behaviour`."""

    identifier: str
    label: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """`identifier` is unique in the question. `headings` are identifiers of ReportHeading that the part answers."""

    identifier: str
    kind: str
    title: str
    hint: str = ""
    rows: tuple[PartRow, ...] = ()
    headings: tuple[str, ...] = ()


def part_from(stated: Mapping[str, Any]) -> Part:
    """A part from the dictionary that the question keeps."""
    return Part(
        identifier=stated["identifier"],
        kind=stated["kind"],
        title=stated["title"],
        hint=stated.get("hint", ""),
        rows=tuple(PartRow(row["identifier"], row["label"], row.get("hint", "")) for row in stated.get("rows", ())),
        headings=tuple(stated.get("headings", ())),
    )


def stated_part(part: Part) -> dict[str, Any]:
    """The dictionary that the question keeps of a part: `part_from` reads it again."""
    stated = asdict(part)
    return {**stated, "rows": list(stated["rows"]), "headings": list(part.headings)}

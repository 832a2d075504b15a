"""Which kinds of setting each type of establishment of the register belongs to, and what other columns add."""

import csv
from collections.abc import Mapping
from pathlib import Path

from django.conf import settings

from localoffer.schools.plain_value import Values

Kinds = Mapping[str, tuple[str, ...]]


def read_establishment_types(path: Path | None = None) -> Kinds:
    """The kinds of each code, the main one first."""
    path = path or settings.DATA_DIR / "vocabularies" / "establishment-types.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return {row["code"].zfill(2): tuple(row["kinds"].split()) for row in csv.DictReader(file)}


def kinds_of(values: Values, types: Kinds) -> list[str]:
    """The kinds of an establishment, in alphabetical order."""
    kinds = set(types.get(str(values.get("type_code", "")), ()))
    if values.get("resourced_provision"):
        kinds.add("resourced-provision")
    if values.get("section_41"):
        kinds.add("section-41")
    if values.get("has_nursery"):
        kinds.add("early-years")
    return sorted(kinds)

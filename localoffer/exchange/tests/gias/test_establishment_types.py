"""The kinds that follow from types and other columns."""

import csv

import pytest
from django.conf import settings

from localoffer.exchange.gias.establishment_types import kinds_of, read_establishment_types
from localoffer.schools.plain_value import Values


@pytest.mark.parametrize(
    ("values", "kinds"),
    [
        ({"type_code": "01"}, ["mainstream"]),
        ({"type_code": "01", "resourced_provision": "SEN unit"}, ["mainstream", "resourced-provision"]),
        ({"type_code": "01", "has_nursery": True}, ["early-years", "mainstream"]),
        ({"type_code": "01", "has_nursery": False}, ["mainstream"]),
        ({"type_code": "10", "section_41": True}, ["independent", "section-41", "special"]),
        ({"type_code": "10", "section_41": False, "resourced_provision": ""}, ["independent", "special"]),
        ({"type_code": "??"}, []),
        ({}, []),
    ],
)
def test_kinds(values: Values, kinds: list[str]) -> None:
    assert kinds_of(values, read_establishment_types()) == kinds


def test_every_kind_is_one_that_we_know() -> None:
    path = settings.DATA_DIR / "vocabularies" / "setting-kinds.csv"
    with path.open(encoding="utf-8", newline="") as file:
        known = {row["identifier"] for row in csv.DictReader(file)}
    assert {kind for kinds in read_establishment_types().values() for kind in kinds} <= known

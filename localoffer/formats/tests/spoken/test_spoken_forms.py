"""Exactly what is said for each thing that families meet: dates, times, money, postcodes, numbers, abbreviations."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from localoffer.formats.audio.script import glossary
from localoffer.formats.spoken.normaliser import spoken

with Path(__file__).with_name("spoken_forms.csv").open(encoding="utf-8", newline="") as lines:
    FORMS = [(row["kind"], row["written"], row["said"]) for row in csv.DictReader(lines)]


def test_the_table_is_long_and_of_every_kind() -> None:
    kinds = Counter(kind for kind, _, _ in FORMS)
    assert len(FORMS) >= 300
    assert all(kinds[kind] >= 15 for kind in ("date", "time", "money", "postcode", "telephone", "number"))
    assert len({written for _, written, _ in FORMS}) == len(FORMS)


@pytest.mark.parametrize(("kind", "written", "said"), FORMS, ids=[f"{kind}: {written}" for kind, written, _ in FORMS])
def test_it_is_said_so(kind: str, written: str, said: str) -> None:
    assert spoken(written, glossary(), set()) == said


# What stands around these counts, and what ends a sentence cannot stand inside one.
INSIDE = [
    (written, said)
    for kind, written, said in FORMS
    if kind not in {"sign", "abbreviation", "address", "glossary"} and written[-1] not in ".,"
]


@pytest.mark.parametrize(("written", "said"), INSIDE, ids=[written for written, _ in INSIDE])
def test_it_is_said_so_inside_a_sentence_too(written: str, said: str) -> None:
    whole = spoken(f"Bring this: {written}; then wait", glossary(), set())
    assert whole in {f"Bring this: {said.rstrip(',')}; then wait", f"Bring this, {said}; then wait"}

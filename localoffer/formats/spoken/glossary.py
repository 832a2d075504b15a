"""Abbreviations of the field: what they stand for, and how people say them."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from localoffer.formats.spoken.rule import letters

_PRONUNCIATIONS = Path(__file__).with_name("pronunciations.csv")


@dataclass(frozen=True, slots=True)
class Entry:
    """`expansion` is empty where the abbreviation has several meanings, or none that has to be told. `said` is how it
    is spoken: `senko`, `E H C P`."""

    term: str
    expansion: str
    said: str

    @property
    def plural(self) -> "Entry":
        return replace(
            self, term=f"{self.term}s", said=f"{self.said}’s" if self.said[-1].isupper() else f"{self.said}s"
        )


Glossary = dict[str, Entry]


def read_glossary(path: Path) -> Glossary:
    """The file of `data/vocabularies`. Terms that are words (`Portage`) are no abbreviations and are left out."""
    with path.open(encoding="utf-8", newline="") as lines:
        entries = [_entry(row) for row in csv.DictReader(lines) if row["is_abbreviation"] == "yes"]
    by_term = {entry.term: entry for entry in entries}
    sayable = [replace(entry, expansion=_sayable(entry.expansion, by_term)) for entry in entries]
    return {entry.term: entry for each in sayable for entry in (each, each.plural)}


def _sayable(expansion: str, by_term: Glossary) -> str:
    """`SEND Information, …` holds an abbreviation itself."""
    return " ".join(by_term[word].said if word in by_term else word for word in expansion.split(" "))


def _entry(row: dict[str, str]) -> Entry:
    expansion = "" if row["is_ambiguous"] == "yes" else row["expansion"]
    return Entry(row["term"], expansion, row["said"] or _letters(row["term"]))


def _letters(term: str) -> str:
    return " and ".join(letters(part) for part in term.split("&"))


@cache
def pronunciations() -> dict[str, str]:
    """Names that a voice would say wrongly, and how they are said."""
    return dict(_pairs())


def _pairs() -> Iterator[tuple[str, str]]:
    with _PRONUNCIATIONS.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            yield row["written"], row["said"]

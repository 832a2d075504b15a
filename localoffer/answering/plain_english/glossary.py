"""The terms of the field, from data/vocabularies/glossary.csv, as they are looked for in an answer."""

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings


@dataclass(frozen=True, slots=True)
class Term:
    """`note` is what the vocabulary adds: another meaning where the term `is_ambiguous`, or that it is old."""

    written: str
    expansion: str
    note: str
    is_abbreviation: bool
    is_ambiguous: bool

    @property
    def pattern(self) -> re.Pattern[str]:
        """Abbreviations count as they are written, one or many (`EHCPs`); words count in any case."""
        plural = "(?:s|[’']s)?" if self.is_abbreviation else "s?"
        flags = 0 if self.is_abbreviation else re.IGNORECASE
        return re.compile(rf"(?<![\w&]){re.escape(self.written)}{plural}(?![\w&])", flags)


def read_terms(path: Path) -> tuple[Term, ...]:
    """The rows of the file. The longest come first, so that `SENDIASS` is not taken for `SEND`."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = [
            Term(
                written=row["term"],
                expansion=row["expansion"],
                note=row["note"],
                is_abbreviation=row["is_abbreviation"] == "yes",
                is_ambiguous=row["is_ambiguous"] == "yes",
            )
            for row in csv.DictReader(lines)
        ]
    return tuple(sorted(rows, key=lambda term: -len(term.written)))


@cache
def terms() -> tuple[Term, ...]:
    """The glossary of this installation, read once."""
    return read_terms(settings.DATA_DIR / "vocabularies" / "glossary.csv")

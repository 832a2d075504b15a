"""What can be sent by post, as the rows of `data/vocabularies/postal-formats.csv` say: an authority may change them."""

import csv
from dataclasses import dataclass
from functools import cache

from django.conf import settings


@dataclass(frozen=True, slots=True)
class PostalFormat:
    """`format` and `points` are those of the file to print, empty where a person has to make or find it."""

    identifier: str
    label: str
    says: str
    format: str
    points: str

    @property
    def needs_words(self) -> bool:
        """Can nobody know what is wanted without the person's own words?"""
        return self.identifier in ("language", "other")


@cache
def postal_formats() -> tuple[PostalFormat, ...]:
    """In the order in which people choose."""
    path = settings.DATA_DIR / "vocabularies" / "postal-formats.csv"
    with path.open(encoding="utf-8", newline="") as rows:
        return tuple(PostalFormat(**row) for row in csv.DictReader(rows))


def postal_format(identifier: str) -> PostalFormat | None:
    return next((each for each in postal_formats() if each.identifier == identifier), None)

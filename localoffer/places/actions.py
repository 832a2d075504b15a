"""Takes postcode files in."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.db import transaction

from localoffer.places.postcode import Postcode
from localoffer.places.written_postcode import NotAPostcode, read_postcode

COLUMNS = {"Postcode", "lat", "long"}
BATCH = 5000


class UnreadablePostcodeFile(ValueError):
    """The file is no postcode file. The message says what is wrong and what to do."""


def read_postcodes(path: Path) -> Iterator[Postcode]:
    """Rows of a file with the columns Postcode, lat and long. Raises UnreadablePostcodeFile."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file, strict=True)
            _check_columns(list(rows.fieldnames or ()), path.name)
            for row in rows:
                yield _postcode(row, f"{path.name}, line {rows.line_num}")
    except (UnicodeDecodeError, csv.Error) as problem:
        raise UnreadablePostcodeFile(f"{path.name} is not a CSV file in UTF-8: {problem}.") from problem
    except OSError as problem:
        raise UnreadablePostcodeFile(f"{path} cannot be read: {problem.strerror}.") from problem


def _check_columns(names: list[str], file: str) -> None:
    if not set(names) >= COLUMNS:
        raise UnreadablePostcodeFile(f"{file} has no columns Postcode, lat and long in its first line.")
    if len(set(names)) < len(names):
        raise UnreadablePostcodeFile(f"{file} has a column more than once in its first line.")


def _postcode(row: dict[str | Any, str | Any], where: str) -> Postcode:
    # DictReader gives a row cut short None for its last cells, and puts what is too much under None.
    if None in row or None in row.values() or "\x00" in row["Postcode"]:
        raise UnreadablePostcodeFile(f"{where}: this row does not fit the first line of the file.")
    try:
        written = read_postcode(row["Postcode"])
        latitude, longitude = (float(row[name] or "nan") for name in ("lat", "long"))
    except (NotAPostcode, ValueError) as problem:
        raise UnreadablePostcodeFile(f"{where}: “{row['Postcode']}” is no postcode with coordinates.") from problem
    if not written.incode:
        raise UnreadablePostcodeFile(f"{where}: “{written}” is only the first half of a postcode.")
    known = -90 <= latitude <= 90 and -180 <= longitude <= 180
    return Postcode(
        code=written.outcode + written.incode,
        outcode=written.outcode,
        latitude=latitude if known else None,
        longitude=longitude if known else None,
    )


@transaction.atomic
def load_postcodes(*, path: Path) -> int:
    """Take in one file, whole or not at all; returns the number of postcodes. A second time changes nothing.

    Raises UnreadablePostcodeFile.
    """
    # One that stands there twice counts once, as it stands last: PostgreSQL writes no row twice in one statement.
    postcodes = {postcode.code: postcode for postcode in read_postcodes(path)}
    if not postcodes:
        raise UnreadablePostcodeFile(f"{path.name} holds no postcodes.")
    Postcode.objects.bulk_create(
        postcodes.values(),
        batch_size=BATCH,
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=["outcode", "latitude", "longitude"],
    )
    return len(postcodes)

"""Takes postcode files in."""

import csv
from collections.abc import Iterator
from pathlib import Path

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
            if not set(rows.fieldnames or ()) >= COLUMNS:
                raise UnreadablePostcodeFile(f"{path.name} has no columns Postcode, lat and long in its first line.")
            for row in rows:
                yield _postcode(row, f"{path.name}, line {rows.line_num}")
    except (UnicodeDecodeError, csv.Error) as problem:
        raise UnreadablePostcodeFile(f"{path.name} is not a CSV file in UTF-8: {problem}.") from problem
    except OSError as problem:
        raise UnreadablePostcodeFile(f"{path} cannot be read: {problem.strerror}.") from problem


def _postcode(row: dict[str, str | None], where: str) -> Postcode:
    try:
        written = read_postcode(row["Postcode"] or "")
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
    """Take in one file, whole or not at all; returns the number of postcodes. A second time changes nothing."""
    postcodes = list(read_postcodes(path))
    Postcode.objects.bulk_create(
        postcodes,
        batch_size=BATCH,
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=["outcode", "latitude", "longitude"],
    )
    return len(postcodes)

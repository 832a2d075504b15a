"""Registers for tests: a file with the real columns, written row by row."""

import csv
import io
from pathlib import Path

from localoffer.exchange.gias import columns

HEADER = list(dict.fromkeys([columns.URN, *columns.REQUIRED, *columns.WANTED, "HeadFirstName", "HeadLastName"]))
ROW = {
    columns.URN: "107001",
    columns.AUTHORITY: "383",
    columns.NAME: "Example Primary School",
    columns.STATUS: "Open",
    columns.TYPE: "01",
    "TypeOfEstablishment (name)": "Community school",
    "EstablishmentNumber": "2001",
    "PhaseOfEducation (name)": "Primary",
    "StatutoryLowAge": "4",
    "StatutoryHighAge": "11",
    "Gender (name)": "Mixed",
    "NurseryProvision (name)": "Has Nursery Classes",
    "OfficialSixthForm (name)": "Does not have a sixth form",
    "OpenDate": "01-09-2016",
    "Street": "1 Example Street",
    "Locality": "Guiseley",
    "Town": "Leeds",
    "County (name)": "West Yorkshire",
    "Postcode": "LS1 3AD",
    "Easting": "422242",
    "Northing": "433819",
    "SchoolWebsite": "www.example.leeds.sch.uk",
    "TelephoneNum": "01134960123",
    "TypeOfResourcedProvision (name)": "Not applicable",
    "Section41Approved (name)": "Not applicable",
    "LastChangedDate": "03-06-2023",
    "HeadFirstName": "Firstname",
    "HeadLastName": "Lastname",
}
Rows = list[dict[str, str]]


def rows(count: int, **changes: str) -> Rows:
    """So many establishments with names and numbers of their own; names of columns as in ROW."""
    return [
        {**ROW, columns.URN: str(107001 + place), columns.NAME: f"School {place:03}", **changes}
        for place in range(count)
    ]


def csv_text(establishments: Rows, header: list[str] | None = None) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, header or HEADER, restval="", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(establishments)
    return text.getvalue()


def write_register(folder: Path, establishments: Rows, header: list[str] | None = None, name: str = "r.csv") -> Path:
    path = folder / name
    path.write_bytes(csv_text(establishments, header).encode("cp1252"))
    return path

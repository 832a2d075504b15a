"""One establishment as the register states it, in the fields of a setting."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import TypeVar

from localoffer.exchange.gias import columns
from localoffer.exchange.gias.cells import BadCell, CellReader, UnknownWord, day, text, urn
from localoffer.exchange.national_grid import latitude_longitude
from localoffer.exchange.table import Row
from localoffer.places.written_postcode import NotAPostcode, read_postcode
from localoffer.schools.plain_value import Value
from localoffer.schools.setting import Setting
from localoffer.schools.setting_queries import SettingQuerySet
from localoffer.schools.telephone import write_telephone
from localoffer.schools.website import normalise_website

Read = TypeVar("Read")


@dataclass
class Entry:
    """`values` holds only fields whose columns the file has; `remarks` name what could not be used.

    `changed_on` is when somebody last changed anything in the register's own record.
    """

    line: int
    urn: int
    values: dict[str, Value] = field(default_factory=dict)
    changed_on: str | None = None
    remarks: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        return str(self.values["name"])

    @property
    def is_open(self) -> bool:
        return self.values["status"] in SettingQuerySet.OPEN

    def take(self, name: str, row: Row, column: str, value: Value) -> None:
        """Set a field from a column where what it holds may be unusable without the row being broken."""
        self.values[name] = value
        given = text(row.cells[column])
        if given and not value:
            self.remarks.append(f"{self.name}: {column} “{given[:60]}” cannot be used.")


def read_entry(row: Row, needs: Collection[str]) -> Entry:
    """Raises BadCell naming the column. `needs` are the identifiers that we know."""
    entry = Entry(row.line, _read(row, columns.URN, urn))
    for name, (column, read) in columns.FIELDS.items():
        if column in row.cells:
            _take_plain(entry, row, name, column, read)
    if columns.CHANGED_ON in row.cells:
        entry.changed_on = _read(row, columns.CHANGED_ON, day)
    _check(entry)
    if columns.POSTCODE in row.cells:
        entry.take("postcode", row, columns.POSTCODE, _postcode(row.cells[columns.POSTCODE]))
    if columns.TELEPHONE in row.cells:
        entry.take("telephone", row, columns.TELEPHONE, write_telephone(row.cells[columns.TELEPHONE]))
    if "website_given" in entry.values:
        entry.take("website", row, "SchoolWebsite", normalise_website(str(entry.values["website_given"])))
    if any(column in row.cells for column in columns.NEEDS):
        entry.values["needs"] = _needs(entry, row, needs)
    _locate(entry)
    return entry


def _take_plain(entry: Entry, row: Row, name: str, column: str, read: CellReader) -> None:
    try:
        entry.values[name] = _read(row, column, read)
    except UnknownWord as problem:
        if name == "status":
            raise
        entry.remarks.append(str(problem))


def _read(row: Row, column: str, read: Callable[[str], Read]) -> Read:
    try:
        return read(row.cells[column])
    except BadCell as problem:
        raise type(problem)(f"{column}: {problem}.") from problem


def _check(entry: Entry) -> None:
    """What the database would refuse, it would refuse for the whole file."""
    if not entry.values["status"]:
        raise BadCell(f"{columns.STATUS} is empty.")
    youngest, oldest = entry.values.get("minimum_age"), entry.values.get("maximum_age")
    if isinstance(youngest, int) and isinstance(oldest, int) and youngest > oldest:
        raise BadCell(f"its youngest age ({youngest}) is above its oldest ({oldest}).")
    for name, value in entry.values.items():
        limit = getattr(Setting._meta.get_field(name), "max_length", None)
        if isinstance(value, str) and limit and len(value) > limit:
            raise BadCell(f"{columns.FIELDS[name][0]} is longer than {limit} characters.")


def _postcode(cell: str) -> str:
    try:
        written = read_postcode(cell)
    except NotAPostcode:
        return ""
    return str(written) if written.incode else ""


def _needs(entry: Entry, row: Row, known: Collection[str]) -> list[str]:
    """`ASD - Autistic Spectrum Disorder` is the need `asd`. The first column may be empty and later ones filled."""
    found = set()
    for column in columns.NEEDS:
        if given := text(row.cells.get(column, "")):
            identifier = given.split("-")[0].strip().casefold()
            if identifier in known:
                found.add(identifier)
            else:
                entry.remarks.append(f"{entry.name}: {column} “{given[:60]}” is no need that we know.")
    return sorted(found)


def _locate(entry: Entry) -> None:
    """The grid reference is the school's own; a postcode is a street's."""
    easting, northing = entry.values.get("easting"), entry.values.get("northing")
    if isinstance(easting, int) and isinstance(northing, int) and easting and northing:
        entry.values["latitude"], entry.values["longitude"] = latitude_longitude(easting, northing)

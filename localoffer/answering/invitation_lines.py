"""Reads what officers paste or upload: one school and one e-mail address a line."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import parseaddr

MOST_LINES = 1_000
_SCHOOL = {"school", "name", "establishmentname", "school name", "setting"}
_URN = {"urn", "unique reference number"}
_EMAIL = {"email", "e-mail", "email address", "e-mail address", "address", "mail"}


class UnreadableLines(ValueError):
    """Nothing of it can be read. The message says why and what to do."""


@dataclass(frozen=True, slots=True)
class WrittenLine:
    """`school` is a number, a name, or both; `email` stands where the address should. Either may be empty."""

    number: int
    school: str
    email: str


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where a file with names of columns has what we need."""

    urn: int | None
    school: int | None
    email: int

    def line(self, number: int, cells: list[str]) -> WrittenLine:
        urn, school, email = (
            cells[place] if place is not None and place < len(cells) else ""
            for place in (self.urn, self.school, self.email)
        )
        return WrittenLine(number, urn or school, _address(email))


def read_lines(text: str) -> list[WrittenLine]:
    """`123456, senco@example.org`, `Ash School, senco@example.org`, or a table with the columns URN and e-mail.

    Commas, semicolons and tabs part. Raises UnreadableLines.
    """
    rows = list(_rows(text))
    if not rows:
        raise UnreadableLines("Write at least one line: the school, a comma, and the e-mail address.")
    columns = _columns(rows[0][1])
    if columns:
        del rows[0]
        if not rows:
            raise UnreadableLines("There are names of columns, and no line below them.")
    if len(rows) > MOST_LINES:
        raise UnreadableLines(f"These are {len(rows):,} lines. Give {MOST_LINES:,} at most at once.")
    return [columns.line(number, cells) if columns else _line(number, cells) for number, cells in rows]


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Lines that are not blank, with their numbers. Characters that nobody can see go. Raises UnreadableLines."""
    for number, written in enumerate(text.splitlines(), start=1):
        line = "".join(letter for letter in written if letter.isprintable() or letter == "\t")
        delimiter = next((each for each in "\t;," if each in line), ",")
        try:
            cells = next(csv.reader(io.StringIO(line), delimiter=delimiter, skipinitialspace=True), [])
        except csv.Error as problem:
            raise UnreadableLines(f"Line {number} is too long for a school and an address.") from problem
        cells = [cell.strip() for cell in cells]
        if any(cells):
            yield number, cells


def _columns(cells: list[str]) -> _Columns | None:
    named = [cell.lower() for cell in cells]
    urn, school, email = (
        next((place for place, name in enumerate(named) if name in known), None) for known in (_URN, _SCHOOL, _EMAIL)
    )
    if email is None or (urn is None and school is None):
        return None
    return _Columns(urn, school, email)


def _line(number: int, cells: list[str]) -> WrittenLine:
    """The address stands last; a name may hold commas. Without an address, everything is the school."""
    last = _address(cells[-1])
    if "@" in last or len(cells) > 1:
        return WrittenLine(number, ", ".join(cell for cell in cells[:-1] if cell), last)
    return WrittenLine(number, cells[0], "")


def _address(cell: str) -> str:
    """Mail programs copy `SENCO <senco@example.org>`."""
    return parseaddr(cell)[1] if cell.endswith(">") else cell

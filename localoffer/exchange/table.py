"""Reads a CSV file by the names in its first line, and refuses to guess."""

import csv
import io
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from localoffer.exchange.cell_faults import cell_fault
from localoffer.exchange.text_file import UnreadableFile, read_text


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of the wanted columns. `fault` says why they cannot be trusted; then some may be missing."""

    line: int
    cells: Mapping[str, str] = field(default_factory=dict)
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Only:
    """Rows with this value in this column are wanted; the others are passed over."""

    column: str
    value: str


@dataclass
class Table:
    """The wanted rows, each with the line on which it starts, and how many others of each value there were."""

    rows: list[Row] = field(default_factory=list)
    passed_over: Counter[str] = field(default_factory=Counter)


def read_table(path: Path, *, required: Collection[str], wanted: Collection[str], only: Only) -> Table:
    """Read a whole file. Raises UnreadableFile.

    `required` are columns without which there is nothing to read. Of `wanted`, those that the file has are read;
    other columns are passed over.
    """
    text = read_text(path)
    rows = _rows(text, path.name)
    _, header = next(rows, (0, []))
    names = [name.strip("\ufeff \t\r\n") for name in header]
    places = _places(names, path.name, required, dict.fromkeys([*required, *wanted, only.column]))
    table, fault, line = Table(), "", 0
    for line, cells in rows:
        _refuse_swallowed(line, cells, names, path.name)
        found = {name: cells[place] for name, place in places.items() if place < len(cells)}
        fault = _row_fault(cells, names, found)
        value = found.get(only.column, "").strip()
        # A broken row is not ours if it names another owner that whole rows name too.
        if value != only.value and (not fault or value in table.passed_over):
            table.passed_over[value] += 1
        else:
            table.rows.append(Row(line, found, fault))
    if not line:
        raise UnreadableFile(f"{path.name} has a line of headings and nothing below it. Download it again.")
    if fault and not text.endswith(("\n", "\r")):
        raise UnreadableFile(f"{path.name} breaks off in line {line}: the download did not finish. Download it again.")
    return table


def _rows(text: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """Rows that are not blank, each with the number of its first line."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as problem:
            raise UnreadableFile(
                f"{name} is damaged: a quotation mark in line {line} or soon after it is not closed ({problem}). "
                "Download it again."
            ) from problem
        if any(cell.strip() for cell in cells):
            yield line, cells


def _places(names: list[str], file: str, required: Collection[str], read: Collection[str]) -> dict[str, int]:
    """Where each column that is read stands."""
    folded = [name.casefold() for name in names]
    missing = [name for name in required if name.casefold() not in folded]
    if missing:
        raise UnreadableFile(
            f"{file} has no column {' and no column '.join(missing)}. Its first line starts “{','.join(names)[:80]}”. "
            "The first line must hold the names of the columns, parted by commas."
        )
    twice = [name for name in read if folded.count(name.casefold()) > 1]
    if twice:
        raise UnreadableFile(f"{file} has the column {twice[0]} twice: we cannot know which is right.")
    return {name: folded.index(name.casefold()) for name in read if name.casefold() in folded}


def _refuse_swallowed(line: int, cells: list[str], names: list[str], file: str) -> None:
    if [cell.strip() for cell in cells] == names:
        raise UnreadableFile(f"{file} repeats its headings in line {line}: were two files joined? Give one at a time.")
    if any("\n" in cell and cell.count(",") >= max(len(names) // 2, 2) for cell in cells):
        raise UnreadableFile(
            f"{file} is damaged: a quotation mark in line {line} swallowed the lines after it. Download it again."
        )


def _row_fault(cells: list[str], names: list[str], found: Mapping[str, str]) -> str:
    if len(cells) != len(names):
        return f"It has {len(cells)} cells; the first line has {len(names)}."
    return next((fault for name, cell in found.items() if (fault := cell_fault(name, cell))), "")

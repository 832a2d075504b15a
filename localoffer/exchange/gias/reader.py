"""Reads the register's file: the establishments of one authority, and the lines that are broken."""

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from localoffer.exchange.gias import columns
from localoffer.exchange.gias.cells import BadCell, urn
from localoffer.exchange.gias.entry import Entry, read_entry
from localoffer.exchange.plan import Problem
from localoffer.exchange.table import Only, Row, Table, read_table
from localoffer.exchange.text_file import UnreadableFile


@dataclass
class Register:
    """`broken` holds the reference numbers of broken lines that still show theirs."""

    entries: dict[int, Entry] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    remarks: list[Problem] = field(default_factory=list)
    broken: set[int] = field(default_factory=set)

    def leave_out(self, row: Row, message: str) -> None:
        self.problems.append(Problem(row.line, message))
        try:
            self.broken.add(urn(row.cells.get(columns.URN, "")))
        except BadCell:
            return


def read_register(path: Path, authority: str, needs: Collection[str]) -> Register:
    """Raises UnreadableFile when nothing of the file can be trusted."""
    only = Only(columns.AUTHORITY, authority)
    table = read_table(path, required=columns.REQUIRED, wanted=columns.WANTED, only=only)
    register = Register()
    for row in table.rows:
        _take(register, row, needs)
    if not register.entries:
        raise UnreadableFile(_why_nothing(path.name, authority, register, table))
    return register


def _take(register: Register, row: Row, needs: Collection[str]) -> None:
    if row.fault:
        register.leave_out(row, row.fault)
        return
    try:
        entry = read_entry(row, needs)
    except BadCell as problem:
        register.leave_out(row, str(problem))
        return
    if first := register.entries.get(entry.urn):
        register.leave_out(row, f"URN {entry.urn} is already in line {first.line}.")
        return
    register.entries[entry.urn] = entry
    register.remarks += [Problem(entry.line, remark) for remark in entry.remarks]


def _why_nothing(name: str, authority: str, register: Register, table: Table) -> str:
    if register.problems:
        first = register.problems[0]
        return f"None of the lines of {name} can be read. Line {first.line}: {first.message} Download it again."
    held = ", ".join(f"{code} ({count:,})" for code, count in table.passed_over.most_common(8))
    return f"{name} has no establishment of authority {authority}. It holds the authorities {held}."

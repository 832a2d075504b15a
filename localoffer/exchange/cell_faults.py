"""Cells that are no data, whatever the column."""

import re

_SIGNED_NUMBER = re.compile(r"[+-][\d\s().,]*")
_SPREADSHEET_ERROR = re.compile(r"#(?:REF!|N/A|NAME\?|VALUE!|DIV/0!|NULL!|NUM!)")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def cell_fault(column: str, cell: str) -> str:
    """Why a cell cannot be trusted, or an empty string.

    A formula is what is left when a spreadsheet saved the file, or somebody's attack on whoever opens our exports.
    """
    if cell.startswith(("=", "@")) or (cell.startswith(("+", "-")) and not _SIGNED_NUMBER.fullmatch(cell)):
        return f"{column} holds a formula: “{cell[:40]}”."
    if _SPREADSHEET_ERROR.fullmatch(cell.strip()):
        return f"{column} holds a spreadsheet’s error: “{cell.strip()}”."
    if _CONTROL.search(cell):
        return f"{column} holds a control character."
    return ""

"""Tables as CSV that spreadsheets open as they are meant: nothing in them is taken for a formula."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

# Spreadsheets on Windows take a file without it for another encoding.
BYTE_ORDER_MARK = "\ufeff"
# What a spreadsheet would take for a formula, which could send other cells away.
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """The whole file: the names of the columns, then the rows."""
    file = StringIO()
    file.write(BYTE_ORDER_MARK)
    writer = csv.writer(file)
    writer.writerow(columns)
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    return file.getvalue()


def safe_cell(value: object) -> str:
    """Text that no spreadsheet takes for a formula."""
    text = str(value)
    return f"'{text}" if text.startswith(_STARTS_A_FORMULA) else text

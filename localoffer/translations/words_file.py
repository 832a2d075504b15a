"""A translation as a table for an agency, and back: number, English, translation.

The file is CSV in UTF-8 with a byte order mark, without which spreadsheets on Windows spoil every other script. What a
spreadsheet would take for a formula has an apostrophe before it, which is taken away again when the file comes back.
"""

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from io import StringIO
from itertools import islice

from localoffer.translations.piece import Piece
from localoffer.translations.typed_text import LONGEST, typed_text

COLUMNS = ("Number", "English", "Translation")
BYTES_LIMIT = 20_000_000
MOST_TOLD = 20
# No page has so many pieces of text.
MOST_ROWS = 20_000
_FORMULA = re.compile(r"'*[=+\-@\t\r\n]")
_GUARDED = re.compile(r"'(?='*[=+\-@\t\r\n])")
_BIG_CELL = 10_000_000


class UnusableFile(ValueError):
    """Nothing of the file was taken in. `faults` says what is wrong, a sentence each."""

    def __init__(self, faults: Sequence[str]) -> None:
        super().__init__(" ".join(faults))
        self.faults = faults


def words_csv(pieces: Iterable[Piece]) -> str:
    """The whole file."""
    file = StringIO()
    file.write("\ufeff")
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    writer.writerows((piece.position, _guarded(piece.source), _guarded(piece.text)) for piece in pieces)
    return file.getvalue()


def read_words(content: bytes, pieces: Iterable[Piece]) -> dict[int, str]:
    """The translation of each number that has one in the file. Raises UnusableFile with all that is wrong.

    Every number must be one of the pieces, once, with the English that it has here now. Pieces that the file leaves
    out, or leaves empty, are not touched.
    """
    english = {piece.position: piece.source for piece in pieces}
    faults: list[str] = []
    words: dict[int, str] = {}
    seen: set[int] = set()
    for line, row in _rows(content):
        number = _number(row)
        if fault := _fault(number, row, english, seen):
            faults.append(f"Line {line}: {fault}")
            continue
        seen.add(number)
        if text := typed_text(_unguarded(row[2])):
            words[number] = text
    if not faults and not words:
        faults.append("There is no translation in the file: the third column is empty.")
    if faults:
        raise UnusableFile(_told(faults))
    return words


def _rows(content: bytes) -> list[tuple[int, list[str]]]:
    """The rows below the headings, with the number of the line that each ends on."""
    text = _decoded(content)
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    # The limit is that of the whole process: readers of registers count on the usual one.
    usual = csv.field_size_limit(_BIG_CELL)
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    try:
        filled = ((reader.line_num, row) for row in reader if any(cell.strip() for cell in row))
        rows = list(islice(filled, MOST_ROWS + 1))
    except csv.Error as problem:
        raise UnusableFile([f"This is not a CSV file: {problem}."]) from problem
    finally:
        csv.field_size_limit(usual)
    if len(rows) > MOST_ROWS:
        raise UnusableFile([f"The file has more than {MOST_ROWS:,} lines. Use the file that you got here."])
    headings = [cell.strip() for cell in rows[0][1][:3]] if rows else []
    if headings != list(COLUMNS):
        raise UnusableFile(["The first line must say: Number, English, Translation. Use the file that you got here."])
    return rows[1:]


def _decoded(content: bytes) -> str:
    if content.startswith(b"PK\x03\x04"):
        raise UnusableFile(["This is a workbook or a ZIP file. Save it as “CSV UTF-8” and give that."])
    encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise UnusableFile(["This is not in UTF-8. Save it as “CSV UTF-8”, so that no letter is lost."]) from None


def _number(row: list[str]) -> int:
    """0 where it is none."""
    written = row[0].strip()
    return int(written) if written.isascii() and written.isdecimal() and len(written) < 8 else 0


def _fault(number: int, row: list[str], english: Mapping[int, str], seen: set[int]) -> str:
    if number not in english:
        return f"there is no piece with the number “{row[0][:20]}”."
    if number in seen:
        return f"the number {number} is there twice."
    if len(row) < 3:
        return "it has fewer than three columns."
    if _plain(_unguarded(row[1])) != _plain(english[number]):
        return f"the English of number {number} is not what it is here now. Get a new file, and copy the words over."
    if len(typed_text(row[2])) > LONGEST:
        return f"the translation of number {number} is longer than {LONGEST:,} characters."
    return ""


def _told(faults: list[str]) -> list[str]:
    more = len(faults) - MOST_TOLD
    return [*faults[:MOST_TOLD], *([f"And {more:,} more."] if more > 0 else [])]


def _plain(text: str) -> str:
    return " ".join(text.split())


def _guarded(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) else text


def _unguarded(text: str) -> str:
    return _GUARDED.sub("", text, count=1) if _GUARDED.match(text) else text

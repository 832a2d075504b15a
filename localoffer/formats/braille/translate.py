"""Text into braille cells, written in the ASCII of Braille Ready Files: all texts of a document in one run."""

import re
from collections.abc import Iterable, Iterator, Sequence

from localoffer.formats.braille.code import in_tables
from localoffer.formats.isolated import Limits, RenderingFailed, run_isolated

# Which ASCII character stands for which cell: North American ASCII Braille, as embossers and displays expect.
_DISPLAY = "en-us-brf.dis"
# lou_translate reads 2,047 bytes of a line and writes 2,048 characters; a character can be four bytes and five cells.
_LONGEST = 400
_SENTENCE_ENDS = re.compile(r"[.!?:;,]['’”)]* ")
_UNKNOWN = re.compile(r"'\\[XY][A-J]+'|[^ -_]")
_LIMITS = Limits(seconds=60, megabytes=500)
_DIGITS = str.maketrans("1234567890", "ABCDEFGHIJ")

Text = tuple[str, str]


def translate(texts: Sequence[Text], contracted: bool) -> list[str]:
    """The cells of each text, given with its language as a BCP 47 tag. Raises RenderingFailed."""
    pieces = [list(_pieces(text, language, contracted)) for text, language in texts]
    cells: dict[str, dict[str, str]] = {}
    for table in sorted({table for each in pieces for table, _, _ in each}):
        cells[table] = _run(table, {piece: "" for each in pieces for named, piece, _ in each if named == table})
    return ["".join(cells[table][piece] + glue for table, piece, glue in each).strip() for each in pieces]


def number_cells(number: int) -> str:
    """`#BE` for 25."""
    return "#" + str(number).translate(_DIGITS)


def _pieces(text: str, language: str, contracted: bool) -> Iterator[tuple[str, str, str]]:
    """Table, text that it can take in one line, and what follows it: a space or nothing."""
    for table, run in in_tables(text, language, contracted):
        for piece, glue in _cut(run):
            yield table, piece, glue


def _cut(text: str) -> Iterator[tuple[str, str]]:
    while len(text) > _LONGEST:
        end = _cut_at(text)
        piece, text = text[:end], text[end:]
        yield piece.rstrip(), " " if piece != piece.rstrip() else ""
    yield text.strip(), " " if text != text.rstrip() else ""


def _cut_at(text: str) -> int:
    """After a sentence if one ends there, else after a word, else in the word."""
    ends = [found.end() for found in _SENTENCE_ENDS.finditer(text, _LONGEST // 2, _LONGEST)]
    return ends[-1] if ends else text.rfind(" ", 0, _LONGEST) + 1 or _LONGEST


def _run(table: str, pieces: Iterable[str]) -> dict[str, str]:
    given = [piece for piece in pieces if piece]
    command = ("lou_translate", "--forward", f"{_DISPLAY},{table}")
    # A backslash starts the number of a character there.
    told = "".join(f"{piece}\n" for piece in given).replace("\\", "\\\\").encode()
    made = run_isolated(command, told, _LIMITS).decode("utf-8", "replace").replace("\u00a0", " ").split("\n")[:-1]
    if len(made) != len(given):
        raise RenderingFailed(f"lou_translate gave {len(made)} lines for {len(given)}")
    if any(_UNKNOWN.search(line) for line in made):
        raise RenderingFailed("lou_translate met a character that it cannot write")
    return dict(zip(given, made, strict=True)) | {"": ""}

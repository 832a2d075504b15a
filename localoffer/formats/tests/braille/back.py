"""Braille back into print by the same program, so that what a reader would read can be compared with what was said."""

import re
import subprocess
import unicodedata
from collections.abc import Sequence

CONTRACTED, UNCONTRACTED = "en-ueb-g2.ctb", "en-ueb-g1.ctb"
_ALIKE = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "—": "-", "–": "-", "\u00a0": " "})


def read_back(cells: Sequence[str], table: str) -> list[str]:
    """What liblouis makes of each line of cells."""
    told = "\n".join(cells).replace("\\", "\\\\") + "\n"
    command = ["lou_translate", "--backward", f"en-us-brf.dis,{table}"]
    done = subprocess.run(command, input=told.encode(), capture_output=True, check=True)
    return done.stdout.decode().split("\n")[:-1]


def alike(text: str) -> str:
    """The same for texts that differ only in what braille does not tell apart."""
    plain = unicodedata.normalize("NFC", text).casefold().translate(_ALIKE).replace("…", "...")
    return " ".join(plain.split())


def pages_of(content: bytes) -> list[list[str]]:
    """The lines of each page."""
    *pages, nothing = content.decode("ascii").split("\f")
    assert nothing == ""
    return [page.removesuffix("\r\n").split("\r\n") for page in pages]


def cells_in_order(content: bytes) -> str:
    """All words one after another: without running heads, page numbers and the lines where print pages change."""
    words: list[str] = []
    for number, page in enumerate(pages_of(content)):
        last = re.sub(r" *#[A-J]+$", "", page[-1])
        has_head = number > 0 or page[0].strip().startswith("#")
        shown = [line.strip() for line in (*page[has_head:-1], last)]
        words += [line for line in shown if line and not re.fullmatch(r"-+#[A-J]+|7+|G+", line)]
    return " ".join(words).replace('" ', "")

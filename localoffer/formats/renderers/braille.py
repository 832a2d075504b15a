"""Braille Ready File: 40 cells, 25 lines, in North American ASCII Braille.

Every line ends with a carriage return and a line feed and every page with a form feed, as embossers and displays
expect. Emphasis is left out: liblouis has no way to be told of it from a command line, and in these documents it marks
nothing that the words do not say.
"""

from localoffer.formats.braille.book import Book
from localoffer.formats.braille.code import check_language
from localoffer.formats.braille.passage import Part, Passage, passages, transcribers_note
from localoffer.formats.braille.translate import translate
from localoffer.formats.copy import Copy
from localoffer.formats.isolated import RenderingFailed
from localoffer.formats.typst.page_map import page_starts
from localoffer.publishing.document import Document, Section, Table

_UNCONTRACTED = "braille-uncontracted"
_CONTENTS = "Contents"
_MADE = "Made into braille by a program. No person has checked it. Bold print is not shown."
_TABLES = "Each table is a list: a row starts at the margin, and each part of it says its column first."
_PRINT_PAGES = "Print page numbers are those of the PDF in standard print."


def render(copy: Copy) -> bytes:
    """Raises NoBrailleCode where its language has no braille of ours, and RenderingFailed."""
    check_language(copy.document.language)
    parts = passages(copy.document)
    print_pages = _print_pages(copy, parts)
    front, body = _parted(parts, _pieces_in_front(copy))
    front.append(_note(copy, bool(print_pages)))
    words = [part for part in (*front, *body) if isinstance(part, Passage)]
    texts = [(_CONTENTS, "en-GB"), *((part.text, part.language) for part in words)]
    contents, *cells = translate(texts, contracted=copy.format.name != _UNCONTRACTED)
    signed = {part: f"{part.before}{made}{part.after}" for part, made in zip(words, cells, strict=True)}
    book = Book(signed[words[0]], contents, front, body, signed, print_pages)
    return "".join(_page(lines) for lines in book.pages()).encode("ascii")


def _note(copy: Copy, has_print_pages: bool) -> Passage:
    sentences = (_MADE, _TABLES * _holds_table(copy.document), _PRINT_PAGES * has_print_pages)
    return transcribers_note(" ".join(filter(None, sentences)), _pieces_in_front(copy) - 1)


def _holds_table(part: Document | Section) -> bool:
    return any(isinstance(block, Table) for block in part.blocks) or any(map(_holds_table, part.sections))


def _page(lines: list[str]) -> str:
    return "".join(f"{line}\r\n" for line in lines) + "\f"


def _pieces_in_front(copy: Copy) -> int:
    """Title, summary and the line that says what this is: they come before the contents."""
    return 1 + bool(copy.document.summary) + 1


def _parted(parts: list[Part], pieces: int) -> tuple[list[Part], list[Part]]:
    """Those pieces, and the rest with the gap or the box that its first words stand in."""
    last = max(at for at, part in enumerate(parts) if isinstance(part, Passage) and part.piece < pieces)
    return parts[: last + 1], parts[last + 1 :]


def _print_pages(copy: Copy, parts: list[Part]) -> list[int]:
    """The page of the PDF on which each piece starts; none where the PDF cannot be made."""
    pieces = 1 + max(part.piece for part in parts if isinstance(part, Passage))
    try:
        starts = page_starts(copy)
    except RenderingFailed:
        return []
    return starts if len(starts) >= pieces else []

"""Reads PDFs back: their words as a reader copies them, and their tags as a screen reader follows them."""

import io
import unicodedata
from collections.abc import Iterator
from datetime import date
from typing import Any

import pikepdf
import pypdfium2

from localoffer.formats.copy import Copy, copy_of
from localoffer.formats.format import BY_NAME
from localoffer.publishing.document import Document, Paragraph, Span
from localoffer.publishing.edition import Edition

DAY = date(2026, 11, 24)


def paragraph(text: str) -> Paragraph:
    return Paragraph((Span(text),))


def a_copy(document: Document, name: str = "pdf", points: int = 12) -> Copy:
    return copy_of(Edition(document, "/somewhere/"), BY_NAME[name], points, DAY)


def open_pdf(content: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(content))


def page_texts(content: bytes) -> list[str]:
    """The words of each page, in the order in which they are drawn."""
    document = pypdfium2.PdfDocument(content)
    # PDFium takes a hyphen at the end of a line for one that parts a word, and says so with this character.
    return [page.get_textpage().get_text_bounded().replace("\x02", "-") for page in document]


def letters(text: str) -> str:
    """Without spaces and line breaks, which a page adds and takes away."""
    return "".join(unicodedata.normalize("NFC", text).split())


def drawn(content: bytes) -> str:
    """All letters of a PDF, page by page."""
    return letters("".join(page_texts(content)))


def tags(pdf: pikepdf.Pdf) -> Iterator[Any]:
    """Each element of the structure in reading order."""
    yield from _below(pdf.Root.StructTreeRoot)


def names(pdf: pikepdf.Pdf) -> list[str]:
    """What each element is: `/H1`, `/P`…"""
    return [str(tag.S) for tag in tags(pdf)]


def _below(node: Any) -> Iterator[Any]:
    if not isinstance(node, pikepdf.Dictionary):
        return
    if "/S" in node:
        yield node
    children: Any = node.get("/K", [])
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        yield from _below(child)


def bookmarks(pdf: pikepdf.Pdf) -> list[Any]:
    """Titles, each followed by the list of those inside it, if any."""
    return _titles(pdf.Root.Outlines.get("/First"))


def _titles(item: Any) -> list[Any]:
    made: list[Any] = []
    while item is not None:
        made.append(str(item.Title))
        if "/First" in item:
            made.append(_titles(item.First))
        item = item.get("/Next")
    return made


def letter_sizes(content: bytes) -> set[int]:
    """The sizes of all letters, in points."""
    raw = pypdfium2.raw
    texts = [page.get_textpage() for page in pypdfium2.PdfDocument(content)]
    return {
        round(raw.FPDFText_GetFontSize(text, number))
        for text in texts
        for number in range(text.count_chars())
        if not raw.FPDFText_IsGenerated(text, number)
    }


def digits_from_left(content: bytes) -> str:
    """The digits of the uppermost line that has any, as they stand on the paper."""
    text = pypdfium2.PdfDocument(content)[0].get_textpage()
    boxes = [(text.get_text_range(number, 1), text.get_charbox(number)) for number in range(text.count_chars())]
    found = [(box[1], box[0], letter) for letter, box in boxes if letter.isdigit()]
    top = max(bottom for bottom, _, _ in found)
    return "".join(letter for _, letter in sorted((left, letter) for bottom, left, letter in found if bottom > top - 3))


def off_the_page(content: bytes, margin: float) -> list[str]:
    """The letters that come nearer to the left or right edge than `margin` points."""
    found = []
    for page in pypdfium2.PdfDocument(content):
        text, width = page.get_textpage(), page.get_width()
        for number in range(text.count_chars()):
            left, _, right, _ = text.get_charbox(number)
            if right > left and (left < margin or right > width - margin):
                found.append(text.get_text_range(number, 1))
    return found


def colours(content: bytes) -> set[tuple[int, int, int]]:
    """Every colour on its first page."""
    picture = pypdfium2.PdfDocument(content)[0].render(scale=0.5).to_pil().convert("RGB")
    return {colour for _, colour in picture.getcolors(picture.width * picture.height)}

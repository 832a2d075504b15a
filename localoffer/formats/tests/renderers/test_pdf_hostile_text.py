"""Whatever was typed comes out as the words that it is."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from localoffer.formats.renderers.pdf import render
from localoffer.formats.tests.typst.reading import a_copy, drawn, letters, off_the_page, open_pdf, paragraph
from localoffer.publishing.document import (
    Document,
    Fact,
    Facts,
    Illustrated,
    List,
    Note,
    Paragraph,
    Picture,
    Section,
    Span,
    Table,
)

MARKUP = [
    '#import "@preview/cetz:0.3.0"',
    '#read("/etc/passwd")',
    "$x^2$",
    "\\u{41} \\",
    "@label",
    "<label>",
    "// comment",
    "/* comment */",
    "= heading",
    "- item",
    "*bold* _italic_ `raw`",
    "--- ... '\"",
    "~",
    "[#x] {y}",
    "<script>alert(1)</script>",
    "&amp; &#65;",
]
ASCII = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), min_size=1, max_size=30)
TEXT = st.lists(st.sampled_from(MARKUP) | ASCII, min_size=1, max_size=4).map(" ".join)


@given(title=TEXT, summary=TEXT, heading=TEXT, words=TEXT, cell=TEXT)
@settings(max_examples=15, deadline=None)
def test_markup_is_words(title: str, summary: str, heading: str, words: str, cell: str) -> None:
    blocks = (
        paragraph(words),
        List(((Span(words, strong=True),), (Span(cell, href="https://example.org/"),))),
        Table(cell, (cell, "Second"), ((words, cell),)),
        Facts((Fact(cell, (paragraph(words),)),)),
        Note((paragraph(cell),)),
    )
    copy = a_copy(Document(title, summary, sections=(Section(heading, blocks),)))
    # A footer stands between two pages.
    text, at = drawn(render(copy)), 0
    for said in copy.document.words():
        for word in said.split():
            found = text.find(word, at)
            assert found >= 0, (said, text[at : at + 80])
            at = found + len(word)


@given(st.text(max_size=60), st.text(max_size=60))
@settings(max_examples=40, deadline=None)
def test_no_text_stops_it(first: str, second: str) -> None:
    blocks = (paragraph(first), Table(first, (first, second), ((second, first),)), Note((paragraph(second),)))
    document = Document(first, second, sections=(Section(second, blocks), Section(first, (Facts(()),))))
    assert "/StructTreeRoot" in open_pdf(render(a_copy(document))).Root


# Without ŉ, which Unicode itself has withdrawn.
LETTERS = st.characters(
    min_codepoint=0x21, max_codepoint=0x17F, exclude_categories=["C", "Z", "M"], exclude_characters="\u0149"
)


@given(st.text(LETTERS | st.sampled_from("€£–—“”‘’…•ΑβγЖдя☎✓→"), min_size=1, max_size=200))
@settings(max_examples=15, deadline=None)
def test_words_of_europe_come_out_as_they_went_in(words: str) -> None:
    assert letters(words) in drawn(render(a_copy(Document("Title", "", (paragraph(words),)))))


@pytest.mark.parametrize(
    ("letter", "name"),
    [
        ("\ue000", "(character u+e000)"),
        ("\U00010000", "(linear b syllable b008 a)"),
        ("\U0001fbff", "(character u+1fbff)"),
        ("中", "(cjk unified ideograph-4e2d)"),
        ("a\u093f", "a(devanagari vowel sign i)"),
    ],
)
def test_what_no_font_has_is_named(letter: str, name: str) -> None:
    text = drawn(render(a_copy(Document(f"Before {letter} after", ""))))
    assert letters(f"Before {name} after") in text


def test_marks_piled_upon_letters_stop_nothing() -> None:
    zalgo = "".join(letter + "\u0335\u0336\u0321\u0489" * 20 for letter in "zalgo")
    assert drawn(render(a_copy(Document(zalgo, zalgo, (paragraph(zalgo * 20),))))).count("z") >= 20


def test_a_word_of_five_thousand_letters_stays_on_the_page_everywhere(tmp_path: Path) -> None:
    Image.new("RGB", (20, 20)).save(tmp_path / "picture.png")
    word = "W" * 5_000
    blocks = (
        paragraph(word),
        List(((Span(word),),)),
        Table(word, ("One", "Two"), ((word, word),)),
        Table("Caption", (word, "Two"), (("a", "b"),)),
        Facts((Fact(word, (paragraph(word),)),)),
        Note((paragraph(word),)),
        Illustrated(Picture(str(tmp_path / "picture.png"), "/", ""), (paragraph(word),)),
    )
    content = render(a_copy(Document(word, word, blocks, (Section(word),))))
    assert off_the_page(content, margin=50) == []
    assert drawn(content).count("W") >= 12 * 5_000


@pytest.mark.parametrize("length", range(20, 90, 7))
def test_long_words_stay_on_the_page_at_any_length(tmp_path: Path, length: int) -> None:
    Image.new("RGB", (20, 20)).save(tmp_path / "picture.png")
    word = "Wo" * (length // 2)
    beside = Illustrated(Picture(str(tmp_path / "picture.png"), "/", ""), (paragraph(word), List(((Span(word),),))))
    table = Table(word, ("One", word), (("Three", word),))
    document = Document(word, word, (beside, Note((paragraph(word),))), (Section(word, (table,)),))
    for name, points in (("pdf", 12), ("large-print-pdf", 24)):
        assert off_the_page(render(a_copy(document, name, points)), margin=45) == []


def test_a_paragraph_of_twenty_thousand_words_is_whole() -> None:
    words = " ".join(f"word{number}" for number in range(20_000))
    text = drawn(render(a_copy(Document("Long", "", (paragraph(words),)))))
    assert all(f"word{number}" in text for number in range(0, 20_000, 97))
    assert "word19999" in text


def test_empty_parts_are_left_out() -> None:
    nothing = Paragraph(())
    blocks = (
        paragraph(""),
        nothing,
        List(()),
        List(((), (Span(""),))),
        Table("", (), ()),
        Table("Only a caption", (), ()),
        Table("", ("", ""), (("", ""),)),
        Facts(()),
        Facts((Fact("", ()),)),
        Note(()),
        Illustrated(None, ()),
        Illustrated(Picture("", "", ""), (nothing,)),
    )
    sections = (Section("", blocks, (Section(""), Section("Words", (), (Section(""),)))),)
    content = render(a_copy(Document("", "", blocks, sections)))
    assert "Onlyacaption" in drawn(content)
    assert "Words" in drawn(content)
    with open_pdf(content).open_metadata() as metadata:
        assert metadata["dc:title"] == "Leeds Local Offer"

from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings

from localoffer.formats.html import document_body, document_html
from localoffer.formats.tests.samples import (
    HOSTILE,
    assert_says_all,
    copy_in,
    documents,
    full_document,
    hostile_document,
    paragraph,
)
from localoffer.publishing.document import (
    Document,
    Facts,
    Illustrated,
    List,
    Paragraph,
    Picture,
    Section,
    Span,
    Table,
)


class Reader(HTMLParser):
    """What a browser would read: tags with their attributes, and words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def test_hostile_words_stay_words() -> None:
    for html in (document_html(hostile_document()), document_body(hostile_document())):
        read = Reader(html)
        assert not read.named("script")
        assert not any(name.startswith("on") for _, attributes in read.tags for name in attributes)
        assert "".join(read.words).count(HOSTILE) >= 17


def test_a_language_that_is_none_is_left_out() -> None:
    read = Reader(document_html(Document("T", blocks=(paragraph(Span("x", language='en" onload="y')),))))
    assert [attributes.get("lang") for attributes in read.named("html")] == ["en-GB"]
    assert not read.named("span")


def test_languages_say_which_way_they_are_written() -> None:
    section = Section("اردو", (paragraph(Span("English", language="en")),), language="ur")
    read = Reader(document_html(Document("T", sections=(section,), language="cy")))
    marked = {tag: (each["lang"], each["dir"]) for tag, each in read.tags if "lang" in each}
    assert marked == {"html": ("cy", "ltr"), "section": ("ur", "rtl"), "span": ("en", "ltr")}


def test_headings_go_as_deep_as_html_does() -> None:
    section = Section("Deepest")
    for level in range(9):
        section = Section(f"Level {level}", sections=(section,))
    headings = [tag for tag, _ in Reader(document_html(Document("T", sections=(section,)))).tags if tag[:1] == "h"]
    assert headings == ["html", "head", "h1", "h2", "h3", "h4", "h5", *["h6"] * 6]


@pytest.mark.parametrize(
    "block",
    [Paragraph(()), paragraph("  "), List(()), List(((Span(""),), ())), Facts(())],
    ids=["no-spans", "spaces", "no-items", "empty-items", "no-facts"],
)
def test_what_holds_no_words_is_left_out(block: Paragraph | List | Facts) -> None:
    assert document_body(Document("T", blocks=(block,))) == "<h1>T</h1>\n"


def test_a_section_without_a_heading_keeps_its_words() -> None:
    read = Reader(document_body(Document("T", sections=(Section(" ", (paragraph("Words."),)),))))
    assert not read.named("h2")
    assert "Words." in read.words


def test_an_empty_header_heads_nothing() -> None:
    read = Reader(document_html(Document("T", blocks=(Table("", ("Day", ""), (("Monday", "x"),)),))))
    assert read.named("th") == [{"scope": "col"}]
    assert len(read.named("td")) == 3
    assert not read.named("caption")
    without = Reader(document_html(Document("T", blocks=(Table("", ("", ""), (("Monday", "x"),)),))))
    assert not without.named("thead")


def test_cells_name_their_columns_for_narrow_paper() -> None:
    table = Table("Sessions", ("Day", ""), (("Monday", "x"),))
    cells = Reader(document_body(Document("T", blocks=(table,)))).named("td")
    assert [cell.get("data-column") for cell in cells] == [None, "Day: ", None]


def test_an_address_is_written_once() -> None:
    links = (
        Span("our page", href="https://example.org/a"),
        Span("https://example.org/b", href="https://example.org/b/"),
        Span("0113 496 0000", href="tel:01134960000"),
        Span("help@example.org", href="mailto:help@example.org"),
    )
    document = Document("T", blocks=(paragraph(*links),))
    assert "".join(Reader(document_body(document)).words).count("(") == 1
    assert "(https://example.org/a)" in "".join(Reader(document_body(document)).words)
    assert "(" not in "".join(Reader(document_html(document)).words)


def test_contents_stand_before_many_sections_only() -> None:
    sections = tuple(Section(f"Part {number}", (paragraph("Words."),)) for number in range(9))
    read = Reader(document_body(Document("T", sections=sections)))
    targets = [each["href"] for each in read.named("a")]
    assert targets == [f"#{each['id']}" for each in read.named("section")]
    assert len(targets) == 9
    assert not Reader(document_body(Document("T", sections=sections[:4]))).named("nav")


def test_a_missing_picture_leaves_its_words(tmp_path: Path) -> None:
    document = Document(
        "T", blocks=(Illustrated(Picture(str(tmp_path / "none.png"), "/none.png", "gone"), (paragraph("Words."),)),)
    )
    read = Reader(document_body(document))
    assert not read.named("img")
    assert "Words." in read.words


def test_a_picture_stands_at_its_address_or_where_it_is_asked_for(tmp_path: Path) -> None:
    document = full_document(tmp_path)
    assert [each["src"] for each in Reader(document_body(document)).named("img")] == ["/static/drawing.svg"]
    asked = Reader(document_html(document, lambda picture: picture.path)).named("img")
    assert [(each["src"], each["alt"]) for each in asked] == [
        (str(tmp_path / "drawing.svg"), "A yellow field"),
        ("/nowhere.png", "gone"),
    ]


def test_a_warning_says_that_it_is_important(tmp_path: Path) -> None:
    words = Reader(document_body(full_document(tmp_path))).words
    assert words.count("Important") == 1


@settings(max_examples=40, deadline=None)
@given(documents())
def test_every_sentence_in_order_and_well_formed(document: Document) -> None:
    copy = copy_in("word", document)
    html = document_html(copy.document)
    ElementTree.fromstring(html.partition("\n")[2])
    assert_says_all("".join(Reader(html.partition("<body>")[2]).words), copy)

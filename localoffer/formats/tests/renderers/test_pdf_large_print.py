import pytest

from localoffer.formats.renderers.pdf import render
from localoffer.formats.tests.typst.reading import (
    a_copy,
    colours,
    drawn,
    letter_sizes,
    names,
    off_the_page,
    open_pdf,
    page_texts,
    paragraph,
)
from localoffer.publishing.document import Document, Fact, Facts, List, Note, Section, Span, Table

WIDE = Table(
    "School terms",
    ("Term", "Starts", "Ends"),
    (("Autumn", "1 September", "18 December"), ("Spring", "4 January", "26 March")),
)
NARROW = Table("Plans", ("What", "How many"), (("Plans", "12"), ("Reviews", "30")))
LONG_ADDRESS = "https://www.example.org/education/admissions/apply-for-a-school-place-in-year-seven"
DOCUMENT = Document(
    "Responsibilities and interdisciplinary misunderstandings",
    "A summary.",
    blocks=(Note((paragraph("Example."),)), Facts((Fact("Who pays?", (paragraph("Nobody."),)),))),
    sections=(
        Section("Tables", (WIDE, NARROW)),
        Section("Long", (paragraph("m" * 5_000), List(((Span(LONG_ADDRESS, href=LONG_ADDRESS),),)))),
    ),
)
POINTS = pytest.mark.parametrize("points", [18, 24])


@POINTS
def test_no_letter_is_smaller_than_large_print(points: int) -> None:
    sizes = letter_sizes(render(a_copy(DOCUMENT, "large-print-pdf", points)))
    assert points in sizes
    assert min(sizes) >= 18


@POINTS
def test_nothing_but_black_on_white(points: int) -> None:
    found = colours(render(a_copy(DOCUMENT, "large-print-pdf", points)))
    assert all(red == green == blue for red, green, blue in found)
    assert {(0, 0, 0), (255, 255, 255)} <= found


@POINTS
def test_nothing_runs_off_the_page(points: int) -> None:
    assert off_the_page(render(a_copy(DOCUMENT, "large-print-pdf", points)), margin=50) == []


def test_a_wide_table_becomes_lines_that_each_say_their_header() -> None:
    content = render(a_copy(DOCUMENT, "large-print-pdf", 18))
    assert "Schoolterms•Term:AutumnStarts:1SeptemberEnds:18December•Term:Spring" in drawn(content)
    assert names(open_pdf(content)).count("/Table") == 1


def test_no_word_is_hyphenated() -> None:
    words = "misunderstandings responsibilities " * 40
    content = render(a_copy(Document("Words", "", (paragraph(words),)), "large-print-pdf", 24))
    assert "-" not in "".join(page_texts(content)).split("About this copy")[0]


def test_headings_and_language_are_those_of_the_standard_one() -> None:
    pdf = open_pdf(render(a_copy(DOCUMENT, "large-print-pdf", 24)))
    assert pdf.Root.Lang == "en-GB"
    # The second is that of the contents.
    assert [name for name in names(pdf) if name.startswith("/H")] == ["/H1", "/H2", "/H2", "/H2", "/H2"]

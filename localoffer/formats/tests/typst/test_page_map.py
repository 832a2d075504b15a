from localoffer.formats.copy import Copy
from localoffer.formats.renderers.pdf import render
from localoffer.formats.tests.typst.reading import a_copy, letters, page_texts, paragraph
from localoffer.formats.typst.page_map import page_starts
from localoffer.publishing.document import (
    Block,
    Document,
    Fact,
    Facts,
    List,
    Note,
    Section,
    Span,
    Table,
    block_words,
)


def blocks(number: int) -> tuple[Block, ...]:
    return (
        paragraph(f"First paragraph {number}. " + "Words and words. " * 70),
        List(((Span(f"First item {number}"),), (Span("Second item"),))),
        Table(f"Caption {number}", ("One", "Two"), tuple((f"cell {row}", "cell") for row in range(12))),
        Facts((Fact(f"Question {number}?", (paragraph("Answer."),)),)),
        Note((paragraph(f"Note {number}"),)),
    )


def document(parts: int) -> Document:
    sections = tuple(
        Section(f"Heading {number}", blocks(number), (Section(f"Inner {number}", (paragraph(f"End of {number}."),)),))
        for number in range(parts)
    )
    return Document("The title", "The summary.", (paragraph("Before all."),), sections)


def pieces(section: Section) -> list[str]:
    first = [next(word for word in block_words(block) if word) for block in section.blocks]
    return [section.heading, *first, *(piece for inner in section.sections for piece in pieces(inner))]


def expected(copy: Copy) -> list[str]:
    before = [next(iter(block_words(block))) for block in copy.document.blocks]
    inside = [piece for section in copy.document.sections for piece in pieces(section)]
    return [copy.document.title, copy.document.summary, *before, *inside]


def test_each_piece_is_found_on_its_page() -> None:
    copy = a_copy(document(10))
    starts, wanted = page_starts(copy), expected(copy)
    pages = [letters(page) for page in page_texts(render(copy))]
    assert len(starts) == len(wanted)
    assert starts == sorted(starts)
    assert starts[-1] == len(pages)
    for page, piece in zip(starts, wanted, strict=True):
        assert letters(piece)[:20] in pages[page - 1], (piece, page)


def test_it_is_that_of_the_standard_pdf_whatever_the_format() -> None:
    large = page_starts(a_copy(document(4), "large-print-pdf", 24))
    assert large == page_starts(a_copy(document(4), "pdf"))


def test_what_is_empty_has_a_page_too() -> None:
    empty = Document("", "", (paragraph(""), Note(())), (Section("", (), (Section(" "),)),))
    # The colophon: a line at the start, a heading and its facts at the end.
    assert page_starts(a_copy(empty)) == [1] * (1 + 3 + 2 + 2)


def test_the_place_of_a_piece_does_not_hang_on_a_summary() -> None:
    with_summary, without = a_copy(document(1)), a_copy(Document("The title", "", sections=document(1).sections))
    assert len(page_starts(with_summary)) == len(page_starts(without)) + 2

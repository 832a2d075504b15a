from localoffer.comments.document_text import document_text
from localoffer.publishing.document import Document, Fact, Facts, List, Note, Paragraph, Section, Span, Table


def paragraph(text: str) -> Paragraph:
    return Paragraph((Span(text),))


FULL = Document(
    title="Title",
    summary="Summary.",
    blocks=(Paragraph((Span("See "), Span("the law", href="https://example.org/"), Span("."))),),
    sections=(
        Section(
            "One",
            (
                List(((Span("first"),), (Span("second"),))),
                Table("Numbers", ("What", "Number"), (("a", "1"),)),
                Table("Actions", ("What", "By whom", "Outcome"), (("Hire", "Team", ""),)),
                Facts((Fact("Who pays?", (paragraph("We do."),)),)),
                Note((paragraph("Mind this."),)),
            ),
            (Section("Inner", (paragraph("Deep."),)),),
        ),
    ),
)


def test_every_word_is_there_in_order() -> None:
    text = document_text(FULL)
    at = 0
    for words in FULL.words():
        for line in words.splitlines():
            # A table names its columns in each row, and a row of two is a line.
            if line in {"What", "Number", "By whom", "Outcome", "Actions", "Hire", "Team"}:
                continue
            found = text.find(line, at)
            assert found >= at, line
            at = found
    assert "What: Hire; By whom: Team" in text
    assert "the law (https://example.org/)" in text


def test_it_is_set_for_a_screen() -> None:
    assert document_text(Document("Title", sections=(Section("One", (List(((Span("x"),),)),)),))) == (
        "Title\n=====\n\nOne\n---\n\n- x\n"
    )

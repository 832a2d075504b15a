"""Each piece of text of a Document is replaced, in reading order, and its shape stays."""

from dataclasses import replace
from itertools import count

from localoffer.publishing.document import (
    Document,
    Fact,
    Facts,
    List,
    Note,
    Paragraph,
    Section,
    Span,
    Spans,
    Table,
)
from localoffer.publishing.rewording import Replacing, with_texts


def paragraph(*texts: str) -> Paragraph:
    return Paragraph(tuple(Span(text) for text in texts))


DOCUMENT = Document(
    title="Swim",
    summary="A swim.",
    blocks=(paragraph("Ring ", "us"), Facts((Fact("Who?", (paragraph("All"), List(((Span("a"),), (Span("b"),))))),))),
    sections=(
        Section(
            "Prices",
            (
                Table("Money", ("Who", "How much"), (("Child", "£3"),)),
                Note((paragraph("Mind the step."),), warning=True),
            ),
            (Section("More", (List(((Span("Ask", href="/ask/", strong=True),),), ordered=True),)),),
        ),
    ),
)


def numbered() -> Replacing:
    """Every piece becomes the number of its turn."""
    turns = count(1)
    return Replacing(lambda _: str(next(turns)), lambda span: (replace(span, text=str(next(turns))),))


def test_every_piece_is_asked_for_in_reading_order() -> None:
    words = list(with_texts(DOCUMENT, numbered()).words())
    assert words == [str(turn) for turn in range(1, len(list(DOCUMENT.words())) + 1)]


def test_shape_links_and_language_stay() -> None:
    made = with_texts(DOCUMENT, Replacing(lambda text: text, lambda span: (span,)))
    assert made == DOCUMENT


def test_a_run_of_text_may_become_several() -> None:
    def apart(span: Span) -> Spans:
        return (Span("("), span)

    first = with_texts(DOCUMENT, Replacing(str, apart)).blocks[0]
    assert isinstance(first, Paragraph)
    assert [span.text for span in first.spans] == ["(", "Ring ", "(", "us"]

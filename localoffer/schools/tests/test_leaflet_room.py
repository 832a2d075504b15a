"""How much room a Document takes on paper. `tests/starter/test_leaflets.py` looks at real pages."""

import pytest

from localoffer.publishing.document import Block, Document, Fact, Facts, List, Note, Paragraph, Section, Span, Table
from localoffer.schools.leaflet_room import SIDES, heading_lines, printed_lines, room_beside

WORD = Paragraph((Span("word"),))


def paragraph(text: str) -> tuple[Block, ...]:
    return (Paragraph((Span(text),)),)


@pytest.mark.parametrize(("text", "lines"), [("", 0), ("word", 1), ("a" * 79, 1), ("a" * 80, 2), ("A" * 79, 2)])
def test_a_paragraph_takes_its_lines_and_a_gap(text: str, lines: int) -> None:
    assert printed_lines(paragraph(text)) == pytest.approx(lines + 0.4)


def test_letters_without_a_picture_take_the_room_of_their_names() -> None:
    assert printed_lines(paragraph("教" * 10)) > 3


@pytest.mark.parametrize(
    "block",
    [List(((Span("word"),),)), Facts((Fact("term", (WORD,)),)), Note((WORD,)), Table("", ("head",), (("word",),))],
)
def test_every_kind_of_block_takes_room(block: Block) -> None:
    assert printed_lines((block,)) > 1


def test_a_long_heading_takes_more() -> None:
    assert heading_lines("a" * 200) > heading_lines("a")


def test_what_a_document_holds_leaves_less_room() -> None:
    bare = Document("Title")
    inner = Section("Heading", (WORD,), (Section("Inner", (WORD,)),))
    fuller = Document("Title", summary="Words.", blocks=(WORD,), sections=(inner,))
    assert SIDES * 42 > room_beside(bare) > room_beside(fuller) + 10
    assert room_beside(Document("Title", blocks=paragraph("word " * 5000))) < 0

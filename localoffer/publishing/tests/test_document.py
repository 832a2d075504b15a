"""A Document gives all its words, in reading order."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from localoffer.publishing.document import (
    Document,
    Fact,
    Facts,
    List,
    Note,
    Paragraph,
    Section,
    Span,
    Table,
)


def test_every_piece_of_text_comes_in_reading_order() -> None:
    document = Document(
        title="1",
        summary="2",
        blocks=(
            Paragraph((Span("3"), Span("4", href="https://example.org/"), Span("5", strong=True, language="cy"))),
            List(((Span("6"), Span("7")), (Span("8"),)), ordered=True),
            Table("9", ("10", "11"), (("12", "13"), ("14", "15"))),
            Facts((Fact("16", (Paragraph((Span("17"),)), List(((Span("18"),),)))), Fact("19", ()))),
            Note((Paragraph((Span("20"),)), List(((Span("21"),),))), warning=True),
        ),
        sections=(
            Section("22", (Paragraph((Span("23"),)),), (Section("24", (Note((Paragraph((Span("25"),)),)),)),)),
            Section("26"),
        ),
    )
    assert list(document.words()) == [str(number) for number in range(1, 27)]


def test_an_address_is_no_text() -> None:
    document = Document("Title", blocks=(Paragraph((Span("Our page", href="https://example.org/"),)),))
    assert list(document.words()) == ["Title", "", "Our page"]


TEXT = st.text(max_size=5)
SPANS = st.lists(st.builds(Span, TEXT, href=TEXT, language=TEXT), max_size=2).map(tuple)
PARAGRAPHS = st.builds(Paragraph, SPANS)
LISTS = st.builds(List, st.lists(SPANS, max_size=2).map(tuple), st.booleans())
SIMPLE = st.lists(PARAGRAPHS | LISTS, max_size=2).map(tuple)
CELLS = st.lists(TEXT, max_size=2).map(tuple)
BLOCKS = st.lists(
    st.one_of(
        PARAGRAPHS,
        LISTS,
        st.builds(Table, TEXT, CELLS, st.lists(CELLS, max_size=2).map(tuple)),
        st.builds(Facts, st.lists(st.builds(Fact, TEXT, SIMPLE), max_size=2).map(tuple)),
        st.builds(Note, SIMPLE, st.booleans()),
    ),
    max_size=2,
).map(tuple)
SECTIONS = st.recursive(
    st.builds(Section, TEXT, BLOCKS),
    lambda inner: st.builds(Section, TEXT, BLOCKS, st.lists(inner, max_size=2).map(tuple)),
    max_leaves=3,
)


def texts(value: Any) -> Iterator[str]:
    """Every text that a value holds, found without knowing what kind of value it is."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from texts(each)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in ("href", "language"):
                yield from texts(getattr(value, field.name))


@given(st.builds(Document, TEXT, TEXT, BLOCKS, st.lists(SECTIONS, max_size=2).map(tuple)))
def test_no_shape_of_document_loses_a_word(document: Document) -> None:
    assert list(document.words()) == list(texts(document))

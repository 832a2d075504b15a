"""Documents that hold everything a Document can hold, and documents that nobody would write, for every renderer."""

from datetime import date
from pathlib import Path

from hypothesis import strategies as st

from localoffer.formats.copy import Copy, copy_of
from localoffer.formats.format import BY_NAME
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
from localoffer.publishing.edition import Edition

MADE_ON = date(2026, 11, 24)
DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 80"><rect width="100" height="80" fill="#fd0"/></svg>'
)
HOSTILE = "<script>alert(1)</script> </w:t></text:p> &amp; ]]> \" ' \\ $x$ *b* [a](b) <!-- {=openxml} --> {{ 7*7 }}"
HOSTILE_LINK = 'https://example.org/"><script>alert(2)</script>'


def paragraph(*parts: str | Span) -> Paragraph:
    return Paragraph(tuple(part if isinstance(part, Span) else Span(part) for part in parts))


def full_document(folder: Path, language: str = "en-GB") -> Document:
    """Everything, with a part in Urdu, two pictures and one that is missing."""
    drawing = folder / "drawing.svg"
    drawing.write_text(DRAWING)
    picture = Picture(str(drawing), "/static/drawing.svg", "A yellow field")
    return Document(
        "Saturday Splash & more",
        "Swimming for disabled children.",
        (
            paragraph("See ", Span("the council’s page", href="https://example.org/a/?x=1&y=2"), " first."),
            paragraph("Two\nlines, ", Span("strong", strong=True), " and ", Span("yn Gymraeg", language="cy"), "."),
            Note((paragraph("Bring a towel."),)),
            Note((paragraph("Ring 999."),), warning=True),
        ),
        (
            Section(
                "Who is it for?",
                (
                    Facts((Fact("Who pays?", (paragraph("We do."), List(((Span("The council"),), (Span("NHS"),))))),)),
                    List(((Span("First you ring."),), (Span("Then you come."),)), ordered=True),
                    Table("Sessions", ("Day", "Time", ""), (("Saturday", "10am", "pool"), ("Sunday", "", "gym"))),
                ),
                (Section("Deeper", (paragraph("Deep."),), (Section("Deeper still", (paragraph("Very deep."),)),)),),
            ),
            Section(
                "In pictures",
                (
                    Illustrated(picture, (paragraph("You can swim."),)),
                    Illustrated(Picture("/nowhere.png", "/nowhere.png", "gone"), (paragraph("Words alone."),)),
                ),
            ),
            Section(
                "اردو میں",
                (paragraph("یہ خدمت بچوں کے لیے ہے۔"), Table("جدول", ("دن", "وقت"), (("ہفتہ", "10"),))),
                language="ur",
            ),
            Section("Last", (paragraph("The end 🏊 of it."),)),
        ),
        language,
    )


def hostile_document() -> Document:
    """The same hostile words wherever words can be."""
    line = (Span(HOSTILE, href=HOSTILE_LINK), Span(HOSTILE, strong=True), Span(HOSTILE, language='en" onload="x'))
    blocks = (Paragraph(line), List((line,)), Note((Paragraph(line),)), Facts((Fact(HOSTILE, (Paragraph(line),)),)))
    table = Table(HOSTILE, (HOSTILE, "B"), ((HOSTILE, HOSTILE),))
    return Document(HOSTILE, HOSTILE, blocks, (Section(HOSTILE, (*blocks, table)),))


def long_table(rows: int = 2_000) -> Document:
    table = Table(
        "Services", ("Name", "Where", "When"), tuple((f"Service {i}", "Leeds", f"At {i}") for i in range(rows))
    )
    return Document("All services", sections=(Section("Services", (table,)),))


def copy_in(name: str, document: Document) -> Copy:
    """A copy as a renderer is given it, of a publication at /services/saturday-splash/."""
    wanted = BY_NAME[name]
    return copy_of(Edition(document, "/services/saturday-splash/"), wanted, wanted.points, MADE_ON)


def squeezed(text: str) -> str:
    """Without spaces and soft hyphens, because each format breaks lines where it likes."""
    return "".join(text.replace("\u00ad", "").split())


def assert_says_all(text: str, copy: Copy) -> None:
    """Every piece of text of the copy is in `text`, in reading order."""
    said, at = squeezed(text), 0
    for words in map(squeezed, copy.document.words()):
        found = said.find(words, at)
        assert found >= 0, f"{words!r} is missing after {said[max(at - 60, 0) : at]!r}"
        at = found + len(words)


_WORDS = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        ["<script>x</script>", "عربي ۱۲", "👩‍🦽 café", "a\x00b\x0bc\x85d", "w" * 300, "  two  spaces ", "1. one", "- x"]
    ),
)
_SPANS = st.lists(
    st.builds(
        Span,
        _WORDS,
        href=st.sampled_from(["", "https://example.org/?a=1&b=2", "/services/", "mailto:a@example.org"]),
        strong=st.booleans(),
        language=st.sampled_from(["", "ur", "cy"]),
    ),
    max_size=3,
).map(tuple)
_SIMPLE = st.one_of(
    st.builds(Paragraph, _SPANS), st.builds(List, st.lists(_SPANS, max_size=3).map(tuple), ordered=st.booleans())
)
_SIMPLES = st.lists(_SIMPLE, max_size=2).map(tuple)
_TABLES = st.integers(1, 3).flatmap(
    lambda columns: st.builds(
        Table,
        _WORDS,
        st.tuples(*[_WORDS] * columns),
        st.lists(st.tuples(*[_WORDS] * columns), max_size=3).map(tuple),
    )
)
_NO_TABLES = st.one_of(
    _SIMPLE,
    st.builds(Note, _SIMPLES, warning=st.booleans()),
    st.builds(Facts, st.lists(st.builds(Fact, _WORDS, _SIMPLES), max_size=2).map(tuple)),
    st.builds(Illustrated, st.none(), _SIMPLES),
)


def documents(*, with_tables: bool = True) -> st.SearchStrategy[Document]:
    """Any document that the types allow, small."""
    blocks = st.lists(st.one_of(_NO_TABLES, _TABLES) if with_tables else _NO_TABLES, max_size=3).map(tuple)
    leaf = st.builds(Section, _WORDS, blocks, language=st.sampled_from(["", "ar", "cy"]))
    inner = st.lists(leaf, max_size=2).map(tuple)
    section = st.builds(Section, _WORDS, blocks, inner, language=st.sampled_from(["", "ar"]))
    title = _WORDS.filter(lambda text: bool(text.strip()))
    return st.builds(
        Document, title, _WORDS, blocks, st.lists(section, max_size=3).map(tuple), st.sampled_from(["en-GB", "ur"])
    )

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
from localoffer.publishing.document_text import document_text


def paragraph(text: str) -> Paragraph:
    return Paragraph((Span(text),))


def body(*blocks: Paragraph | List | Table | Facts | Note | Illustrated) -> str:
    """The text of these blocks, without the title."""
    return document_text(Document("T", blocks=blocks)).removeprefix("T\n=\n\n")


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
    for words in filter(None, FULL.words()):
        found = text.find(words, at)
        assert found >= at, words
        at = found + len(words)
    assert "the law (https://example.org/)" in text


def test_it_is_set_for_a_screen() -> None:
    assert document_text(Document("Title", sections=(Section("One", (List(((Span("x"),),)),)),))) == (
        "Title\n=====\n\nOne\n---\n\n- x\n"
    )


def test_deep_headings_are_underlined_too() -> None:
    inner = Section("Three", sections=(Section("Four", sections=(Section("Five"),)),))
    text = document_text(Document("One", sections=(Section("Two", sections=(inner,)),)))
    assert text == "One\n===\n\nTwo\n---\n\nThree\n~~~~~\n\nFour\n....\n\nFive\n....\n"


def test_lines_are_at_most_72_wide_and_words_are_never_cut() -> None:
    address = "https://example.org/" + "a" * 80
    text = body(paragraph("word " * 60 + address), List(((Span("item " * 40),),), ordered=True))
    lines = text.splitlines()
    assert address in lines
    assert max(len(line) for line in lines if line != address) <= 72
    assert lines[-1].startswith("   item")


def test_an_address_is_written_after_its_words_unless_they_are_the_same() -> None:
    assert body(Paragraph((Span("a page", href="https://example.org/a"),))) == "a page (https://example.org/a)\n"
    for text, href in (
        ("https://example.org", "https://example.org/"),
        ("example.org/a", "https://example.org/a"),
        ("help@example.org", "mailto:help@example.org"),
        ("0113 496 0000", "tel:01134960000"),
    ):
        assert body(Paragraph((Span(text, href=href),))) == f"{text}\n"
    assert body(Paragraph((Span("write", href="mailto:a@example.org"),))) == "write (a@example.org)\n"


def test_lists_are_marked_or_numbered() -> None:
    items = ((Span("one"),), (Span(" "),), (Span("two\nlines"),))
    assert body(List(items)) == "- one\n- two\n  lines\n"
    assert body(List(items, ordered=True)) == "1. one\n2. two\n   lines\n"


def test_a_narrow_table_has_columns() -> None:
    table = Table("Prices", ("Who", "Price"), (("Child", "£3"), ("A carer", "Free")))
    assert body(table) == "Prices\n\nWho      Price\n-------  -----\nChild    £3\nA carer  Free\n"


def test_columns_are_as_wide_as_a_screen_shows_their_letters() -> None:
    lines = body(Table("", ("A", "B"), (("泳泳", "x"), ("e\u0301e\u0301", "x")))).splitlines()
    assert lines[1:] == ["----  -", "泳泳  x", "e\u0301e\u0301    x"]


def test_a_wide_table_is_lines_that_name_their_columns() -> None:
    table = Table("", ("What", "By whom", "", "Outcome"), (("Hire " * 10, "The team " * 4, "soon", ""),) * 2)
    rows = body(table).rstrip("\n").split("\n\n")
    assert len(rows) == 2
    assert rows[0].splitlines() == [
        "  What: Hire Hire Hire Hire Hire Hire Hire Hire Hire Hire",
        "  By whom: The team The team The team The team",
        "  soon",
    ]


def test_facts_stand_below_their_question() -> None:
    facts = Facts((Fact("Who pays?", (paragraph("We do."), List(((Span("all"),),)))), Fact("Cost", (paragraph("£1"),))))
    assert body(facts) == "Who pays?\n  We do.\n\n  - all\n\nCost:\n  £1\n"
    assert body(Facts((Fact("کون ادا کرتا ہے؟", (paragraph("ہم"),)),))) == "کون ادا کرتا ہے؟\n  ہم\n"


def test_a_warning_and_a_picture_say_what_they_are() -> None:
    assert body(Note((paragraph("Ring 999."),), warning=True)) == "IMPORTANT\n\nRing 999.\n"
    picture = Picture("/x.png", "/x.png", "A pool")
    assert body(Illustrated(picture, (paragraph("Swim."),))) == "[Picture: A pool]\n\nSwim.\n"
    assert body(Illustrated(None, (paragraph("Swim."),))) == "Swim.\n"


def test_many_sections_have_contents_first() -> None:
    text = document_text(Document("T", sections=tuple(Section(f"Part {number}") for number in range(9))))
    assert text.startswith("T\n=\n\nContents\n--------\n\n- Part 0\n- Part 1\n")
    assert "Contents" not in document_text(Document("T", sections=(Section("One"), Section("Two"))))
    holding = tuple(Section(f"Part {number}", sections=(Section("Inner"),)) for number in range(4))
    assert "Contents" in document_text(Document("T", sections=holding))

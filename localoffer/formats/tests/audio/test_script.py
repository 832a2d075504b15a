from localoffer.formats.audio.script import Chapter, chapters_of
from localoffer.publishing.document import (
    Block,
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


def paragraph(text: str) -> Paragraph:
    return Paragraph((Span(text),))


def said(chapter: Chapter) -> list[str]:
    return [line.text for line in chapter.lines]


def said_of(*blocks: Block) -> list[str]:
    return said(chapters_of(Document("Title", blocks=blocks))[0])[1:]


def test_each_outer_section_is_a_chapter_and_its_heading_is_said() -> None:
    inner = Section("Inside", (paragraph("Deep."),), (Section("Further", (paragraph("Deeper."),)),))
    sections = (Section("Who can come?", (paragraph("All."),), (inner,)), Section("Prices"))
    chapters = chapters_of(Document("Splash", "Swimming.", sections=sections))
    assert [chapter.title for chapter in chapters] == ["Splash", "Who can come?", "Prices"]
    assert said(chapters[0]) == ["Splash.", "Swimming."]
    assert said(chapters[1]) == [
        "Chapter one: Who can come?",
        "All.",
        "Heading: Inside.",
        "Deep.",
        "Heading: Further.",
        "Deeper.",
    ]
    assert said(chapters[2]) == ["Chapter two: Prices."]


def test_headings_and_the_ends_of_chapters_have_the_longest_pauses() -> None:
    first, second = chapters_of(Document("Splash", "Swimming.", sections=(Section("Who", (paragraph("All."),)),)))
    assert first.lines[0].pause > first.lines[1].pause / 2 > 0
    assert second.lines[0].pause > 1
    assert second.lines[-1].pause > second.lines[0].pause


def test_a_list_says_how_long_it_is() -> None:
    items = ((Span("Tea"),), (Span("Toast"),), (Span("Jam."),))
    assert said_of(List(items)) == ["List of three things.", "Tea.", "Toast.", "Jam."]
    assert said_of(List(items[:2], ordered=True)) == ["List of two steps.", "One: Tea.", "Two: Toast."]
    assert said_of(List(items[:1])) == ["Tea."]


def test_a_table_of_two_columns_is_read_as_pairs() -> None:
    table = Table("Opening times", ("Day", "Time"), (("Monday", "4pm to 5pm"), ("Sunday", "")))
    assert said_of(table) == [
        "Table: Opening times. two rows.",
        "Day: Time.",
        "Monday: four P M to five P M.",
        "Sunday.",
    ]


def test_a_wider_table_names_the_column_of_every_cell() -> None:
    table = Table("", ("Day", "Time", "Price"), (("Monday", "9am", "£3"), ("Sunday", "", "Free.")))
    assert said_of(table) == [
        "Table. two rows.",
        "Day: Monday. Time: nine A M. Price: three pounds.",
        "Day: Sunday. Price: Free.",
    ]


def test_facts_are_questions_and_answers() -> None:
    facts = Facts((Fact("Who pays?", (paragraph("We do"),)), Fact("Price", (paragraph("£3"),))))
    assert said_of(facts) == ["Who pays?", "We do.", "Price:", "Three pounds."]


def test_notes_are_announced() -> None:
    assert said_of(Note((paragraph("Bring a towel."),))) == ["Please note.", "Bring a towel."]
    assert said_of(Note((paragraph("Ring 999."),), warning=True)) == ["Important.", "Ring nine nine nine."]


def test_of_words_with_a_picture_the_words_are_said() -> None:
    picture = Picture("/tmp/none.png", "/none.png", "A pool")
    assert said_of(Illustrated(picture, (paragraph("You can swim."),))) == ["You can swim."]


def test_of_a_link_its_words_are_said() -> None:
    spans = (Span("See "), Span("our page", href="https://example.org/x/"), Span(", or "), Span("a@example.org"))
    assert said_of(Paragraph(spans)) == ["See our page, or a, at, example, dot, org."]


def test_words_in_another_language_keep_it() -> None:
    spans = (Span("Say "), Span("dzień dobry 12", language="pl"), Span(" to all."))
    lines = chapters_of(Document("Title", blocks=(Paragraph(spans),)))[0].lines[1:]
    assert [(line.text, line.language) for line in lines] == [
        ("Say.", "en-GB"),
        ("Dzień dobry 12.", "pl"),
        ("To all.", "en-GB"),
    ]


def test_a_document_in_another_language_gets_no_english_words_of_ours() -> None:
    blocks = (List(((Span("Herbata"),), (Span("Mleko"),))), Note((paragraph("Uwaga"),)))
    sections = (Section("Ceny", blocks), Section("About", (paragraph("£3"),), language="en-GB"))
    chapters = chapters_of(Document("Pływanie", sections=sections, language="pl"))
    assert [said(chapter) for chapter in chapters] == [
        ["Pływanie."],
        ["Ceny.", "Herbata.", "Mleko.", "Uwaga."],
        ["Chapter two: About.", "Three pounds."],
    ]
    assert {line.language for line in chapters[1].lines} == {"pl"}
    assert {line.language for line in chapters[2].lines} == {"en-GB"}


def test_an_abbreviation_is_explained_once_in_each_chapter_and_never_in_a_heading() -> None:
    section = Section("SEND", (paragraph("SEND here."), paragraph("SEND there.")))
    first, second, third = chapters_of(Document("SEND", sections=(section, section)))
    assert said(first) == ["Send."]
    assert said(second)[1:] == ["Send, that is, Special Educational Needs and Disabilities, here.", "Send there."]
    assert said(third)[1:] == said(second)[1:]


def test_what_says_nothing_is_left_out() -> None:
    assert said_of(paragraph(""), paragraph(" – "), List(()), Paragraph(())) == []
    assert chapters_of(Document("")) == ()

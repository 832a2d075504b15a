from localoffer.pages.outline import outline
from localoffer.pages.rich_text import Heading
from localoffer.publishing.document import Paragraph, Section, Span


def say(text: str) -> Paragraph:
    return Paragraph((Span(text),))


def test_nothing_gives_nothing() -> None:
    assert outline([]) == ((), ())


def test_blocks_before_the_first_heading_stand_alone() -> None:
    assert outline([say("a"), Heading(2, "B"), say("c")]) == ((say("a"),), (Section("B", (say("c"),)),))


def test_a_lower_heading_opens_a_section_inside() -> None:
    _, sections = outline([Heading(2, "A"), Heading(3, "B"), say("b"), Heading(2, "C"), say("c")])
    assert sections == (
        Section("A", (), (Section("B", (say("b"),)),)),
        Section("C", (say("c"),)),
    )


def test_a_skipped_level_loses_nothing() -> None:
    _, sections = outline([Heading(4, "A"), say("a"), Heading(3, "B"), say("b"), Heading(2, "C")])
    assert sections == (Section("A", (say("a"),)), Section("B", (say("b"),)), Section("C"))

"""A Document in other words: its shape, its direction, and what stays English."""

from collections.abc import Sequence

from localoffer.publishing.companion import source_texts
from localoffer.publishing.document import Document, Fact, Facts, List, Paragraph, Section, Span, Table
from localoffer.translations.language import Language
from localoffer.translations.piece import Piece, PieceState
from localoffer.translations.translated_document import translated_document

URDU = Language(tag="ur", name="Urdu", own_name="اردو", direction="rtl")
POLISH = Language(tag="pl", name="Polish", own_name="polski", direction="ltr")
LRI, PDI = "\u2066", "\u2069"

SOURCE = Document(
    title="Swim",
    blocks=(
        Paragraph((Span("Ring "), Span("0113 496 0000", href="tel:01134960000"), Span(" or ask.", strong=True))),
        Facts((Fact("Hoist", (Paragraph((Span("Yes"),)),)), Fact("Lift", (Paragraph((Span("Yes"),)),)))),
    ),
    sections=(Section("Prices", (Table("", ("Who", "Price"), (("Child", "£3"),)), List(((Span("Free"),),)))),),
)


def pieces(said: Sequence[str], document: Document = SOURCE) -> list[Piece]:
    """Those said are translated; an empty one is kept."""
    sources = source_texts(document)
    states = [PieceState.TRANSLATED if text else PieceState.KEPT for text in said]
    return [Piece(source=a, text=b, state=c) for a, b, c in zip(sources, said, states, strict=True)]


SAID = ["Pływanie", "Telefon", "", "lub zapytaj.", "Podnośnik", "Tak 1", "Winda", "Tak 2", "Ceny", "Kto", "Ile"]
SAID += ["Dziecko", "", "Za darmo"]


def test_every_text_is_replaced_in_its_place_though_it_stands_twice() -> None:
    words = [text for text in translated_document(SOURCE, pieces(SAID), POLISH).words() if text.strip()]
    assert [text.strip() for text in words] == [
        "Pływanie", "Telefon", "0113 496 0000", "lub zapytaj.", "Podnośnik", "Tak 1", "Winda", "Tak 2", "Ceny", "Kto",
        "Ile", "Dziecko", "£3", "Za darmo",
    ]  # fmt: skip


def test_spaces_between_runs_links_and_bold_stay() -> None:
    first = translated_document(SOURCE, pieces(SAID), POLISH).blocks[0]
    assert first == Paragraph(
        (Span("Telefon "), Span("0113 496 0000", href="tel:01134960000"), Span(" lub zapytaj.", strong=True))
    )


def test_it_says_which_language_it_is_in() -> None:
    assert translated_document(SOURCE, pieces(SAID), URDU).language == "ur"


def test_a_number_that_is_kept_is_isolated_where_text_runs_from_the_right() -> None:
    first = translated_document(SOURCE, pieces(SAID), URDU).blocks[0]
    assert isinstance(first, Paragraph)
    assert first.spans[1].text == f"{LRI}0113 496 0000{PDI}"
    table = translated_document(SOURCE, pieces(SAID), URDU).sections[0].blocks[0]
    assert isinstance(table, Table)
    assert table.rows[0][1] == f"{LRI}£3{PDI}"


def test_a_number_inside_translated_words_is_isolated_too() -> None:
    source = Document(title="Ring 0113 496 0000 today.")
    assert translated_document(source, pieces(["آج 0113 496 0000 پر فون کریں"], source), URDU).title == (
        f"آج {LRI}0113 496 0000{PDI} پر فون کریں"
    )


def test_words_that_stay_english_say_so_and_their_spaces_stand_outside() -> None:
    source = Document(title="A", blocks=(Paragraph((Span("Swim for All: "), Span("2"))),))
    made = translated_document(source, pieces(["الف", "", ""], source), URDU).blocks[0]
    assert made == Paragraph(
        (Span(f"{LRI}Swim for All:{PDI}", language="en-GB"), Span(" "), Span(f"{LRI}2{PDI}")),
    )


def test_what_is_still_to_do_stays_english() -> None:
    source = Document(title="A", summary="Still English.")
    made = translated_document(source, [Piece(source="A"), Piece(source="Still English.")], POLISH)
    assert (made.title, made.summary) == ("A", "Still English.")


def test_a_section_in_a_third_language_is_in_this_one_once_translated() -> None:
    source = Document(title="A", sections=(Section("Croeso", (), (Section("Dau", language="cy"),), language="cy"),))
    made = translated_document(source, pieces(["1", "2", "3"], source), POLISH)
    assert (made.sections[0].language, made.sections[0].sections[0].language) == ("", "")

import re
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from localoffer.formats.braille.code import NoBrailleCode
from localoffer.formats.braille.passage import Passage, passages
from localoffer.formats.braille.translate import translate
from localoffer.formats.copy import Copy, copy_of
from localoffer.formats.format import BY_NAME
from localoffer.formats.isolated import RenderingFailed
from localoffer.formats.renderers import braille
from localoffer.formats.tests.braille.back import CONTRACTED, alike, cells_in_order, pages_of, read_back
from localoffer.formats.tests.conftest import SPLASH, paragraph
from localoffer.publishing.document import (
    Document,
    Fact,
    Facts,
    Illustrated,
    List,
    Note,
    Picture,
    Section,
    Span,
    Table,
)
from localoffer.publishing.edition import Edition


def copy(document: Document, name: str = "braille") -> Copy:
    return copy_of(Edition(document, "/splash/"), BY_NAME[name], 12, date(2026, 9, 14))


def lines(content: bytes) -> list[str]:
    return [line for page in pages_of(content) for line in page]


def check_pages(content: bytes) -> None:
    for number, page in enumerate(pages_of(content), 1):
        assert len(page) == 25
        assert max(len(line) for line in page) <= 40
        assert re.fullmatch(r"[ -_]*", "".join(page))
        assert page[-1].split()[-1] == "#" + str(number).translate(str.maketrans("1234567890", "ABCDEFGHIJ"))


def check_words(document: Document, content: bytes) -> None:
    """Every passage, in order."""
    parts = [part for part in passages(copy(document).document) if isinstance(part, Passage)]
    said = cells_in_order(content)
    at = 0
    for cells in translate([(part.text, part.language) for part in parts], contracted=True):
        at = said.index(cells.replace('" ', ""), at) + len(cells)


def no_print_pages(_: Copy) -> list[int]:
    raise RenderingFailed("not made")


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the pages of the PDF."""
    monkeypatch.setattr(braille, "page_starts", no_print_pages)


@pytest.mark.parametrize("name", ["braille", "braille-uncontracted"])
def test_a_copy_is_pages_of_25_lines_of_40_cells(name: str) -> None:
    content = braille.render(copy(SPLASH, name))

    check_pages(content)
    assert content.count(b"\n") == content.count(b"\r\n") == 25 * content.count(b"\f")
    assert content.endswith(b"\r\n\f")


def test_all_is_said_in_order_and_can_be_read_back() -> None:
    content = braille.render(copy(SPLASH))
    check_words(SPLASH, content)
    (back,) = read_back([cells_in_order(content)], CONTRACTED)

    assert "who is it for? children from 5 to 11. when and where" in alike(back)
    assert "saturdays, 10am to 11am" in alike(back)
    assert "the lift is small. please ring us." in alike(back)
    assert "made into braille by a program. no person has checked it." in alike(back)


@pytest.mark.usefixtures("alone")
def test_the_layout_is_that_of_braille_formats() -> None:
    document = Document(
        "Club",
        "A club.",
        (
            paragraph("One two. " * 6),
            List(((Span("Yes " * 15),), (Span("No"),))),
            List(((Span("A"),),), ordered=True),
            Facts((Fact("Who?", (paragraph("All."), List(((Span("And more"),),)))),)),
            Note((paragraph("Ring."),), warning=True),
            Table("Prices", ("Who", "Price"), (("Child", "£3"), ("Carer", ""))),
        ),
        (Section("Where", (paragraph("Here."),), (Section("Inside", (paragraph("There."),), (Section("Deep"),)),)),),
    )
    content = braille.render(copy(document, "braille-uncontracted"))
    made = [re.sub(r" {3,}#[A-J]+$", "", line) for line in lines(content)]

    assert made[0] == f"{' ' * 17},CLUB"
    assert made[2] == "  ,A CLUB4"
    at = made.index("  ,ONE TWO4 ,ONE TWO4 ,ONE TWO4 ,ONE")
    assert made[at + 1].startswith("TWO4 ,ONE TWO4")
    at = made.index("_4 ,YES ,YES ,YES ,YES ,YES ,YES ,YES")
    assert made[at - 1] == ""
    assert made[at + 1].startswith("  ,YES")
    assert made[at + 3 : at + 5] == ["_4 ,NO", ""]
    assert "#A4 ,A" in made
    at = made.index(",WHO8")
    assert made[at + 1 : at + 3] == ["  ,ALL4", "  _4 ,AND MORE"]
    at = made.index("7" * 40)
    assert made[at + 1 : at + 4] == ["    ,IMPORTANT", "  ,RING4", "G" * 40]
    at = made.index("    ,PRICES")
    assert made[at + 2 : at + 6] == [",WHO3 ,CHILD", "  ,PRICE3 @L#C", ",WHO3 ,CARER", "  ,PRICE3 NOTHING"]
    at = made.index(f"{' ' * 17},WHERE")
    assert (made[at - 1], made[at + 1], made[at + 2]) == ("", "", "  ,HERE4")
    assert "    ,INSIDE" in made
    assert "      ,DEEP" in made


def test_print_pages_are_those_of_the_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    document = Document("Club", "", (paragraph("One."), paragraph("Two."), paragraph("Three.")))
    pieces = 1 + 4 + 2
    monkeypatch.setattr(braille, "page_starts", lambda _: [1, 1, 1, 2, *[4] * (pieces - 4)])
    made = lines(braille.render(copy(document)))

    assert made[0] == f"{'#A':>40}"
    two, four = made.index("-" * 38 + "#B"), made.index("-" * 38 + "#D")
    assert made[two - 1] == '  ,"O4'
    assert made[two + 1 : four] == ["  ,TWO4"]


def test_the_pages_of_the_pdf_are_counted_as_the_pdf_counts_them() -> None:
    """A piece more or less, and every page number after it would be wrong."""
    from localoffer.formats.typst.page_map import page_starts

    made = copy(SPLASH)
    counted = 1 + max(part.piece for part in passages(made.document) if isinstance(part, Passage))

    assert len(page_starts(made)) == counted


def test_without_the_pdf_there_are_no_print_pages(alone: None) -> None:
    made = braille.render(copy(SPLASH))

    assert b"-----" not in made
    assert lines(made)[0].strip() == ',SATUR"D ,SPLA%'


@pytest.mark.usefixtures("alone")
def test_many_headings_have_contents_with_the_pages_they_are_on() -> None:
    sections = tuple(Section(f"Part {chr(65 + at)}", (paragraph("Some words. " * 100),)) for at in range(12))
    content = braille.render(copy(Document("Book", sections=sections), "braille-uncontracted"))
    check_pages(content)
    entries = re.findall(r"^(,PART .*?) \"{2,} #([A-J]+)\r$", content.decode(), re.MULTILINE)

    assert len(entries) == 12
    for heading, number in entries:
        page = int("".join(str((ord(digit) - 64) % 10) for digit in number))
        found = [n for n, each in enumerate(pages_of(content), 1) if any(line.strip() == heading for line in each)]
        assert found == [page]


@pytest.mark.usefixtures("alone")
def test_a_few_headings_need_no_contents() -> None:
    assert not any('""""' in line for line in lines(braille.render(copy(SPLASH))))


@pytest.mark.parametrize("before", range(14, 26))
@pytest.mark.usefixtures("alone")
def test_no_heading_and_no_top_of_a_box_ends_a_page(before: int) -> None:
    words = tuple(paragraph("Word.") for _ in range(before))
    boxed = Document("Club", "", words, (Section("Where", (Note((paragraph("Here."),), warning=True),)),))
    for page in pages_of(braille.render(copy(boxed))):
        last = next(line for line in reversed([*page[:-1], page[-1][:30]]) if line.strip())
        assert not last.strip().startswith((",:]E", "7777", ",IMPORTANT"))


@pytest.mark.usefixtures("alone")
def test_a_table_of_2000_rows_is_whole() -> None:
    rows = tuple((f"Name {number}", "Leeds", "£3") for number in range(2000))
    table = Document("Table", blocks=(Table("Prices", ("Who", "Where", "Price"), rows),))
    content = braille.render(copy(table))

    check_pages(content)
    assert sum(line.startswith(',:O3 ,"N #') for line in lines(content)) == 2000


@pytest.mark.usefixtures("alone")
def test_words_that_no_line_can_hold_are_cut_with_a_sign_and_nothing_is_lost() -> None:
    content = braille.render(copy(Document("Long", "", (paragraph("ab" * 2500),)), "braille-uncontracted"))
    check_pages(content)

    assert "AB" * 2500 in cells_in_order(content)


def test_empty_parts_break_nothing() -> None:
    empty = Document(
        "",
        "",
        (paragraph(""), List(()), List(((),)), Facts(()), Table("", ("A",), ()), Note(()), Illustrated(None, ())),
        (Section(""), Section("", (), (Section(""),))),
    )
    check_pages(braille.render(copy(empty)))


def test_a_picture_is_said_and_signs_without_braille_have_names(tmp_path: Path) -> None:
    shown = Illustrated(Picture(str(tmp_path / "gone.png"), "/gone.png", "A red bus"), (paragraph("Go 😀 مرحبا"),))
    content = braille.render(copy(Document("Trip", blocks=(shown,))))
    (back,) = read_back([cells_in_order(content)], CONTRACTED)

    for said in ("picture: a red bus", "grinning face", "text in arabic letters"):
        assert said in alike(back)


def test_a_document_in_urdu_is_in_urdu_braille_and_one_in_polish_is_refused() -> None:
    urdu = Document("یہ خدمت", "بچوں کے لیے ہے۔", language="ur")
    content = braille.render(copy(urdu))

    check_pages(content)
    assert "I XDMT" in pages_of(content)[0][1]
    with pytest.raises(NoBrailleCode):
        braille.render(copy(Document("Dzień dobry", language="pl")))


@pytest.mark.usefixtures("alone")
def test_a_section_in_another_language_does_not_spoil_the_rest() -> None:
    said = Section("Po polsku", (paragraph("Dzień dobry"),), language="pl")
    made = lines(braille.render(copy(Document("Club", sections=(said, Section("The end"))))))

    assert "  ,DZIE^/N DOBRY" in made
    assert f"{' ' * 17},! 5D" in made


texts = st.text(max_size=80)
blocks = st.one_of(
    texts.map(paragraph),
    st.lists(texts, max_size=4).map(lambda items: List(tuple((Span(item),) for item in items))),
    st.lists(st.tuples(texts, texts), max_size=4).map(lambda rows: Table("Of", ("A", "B"), tuple(rows))),
    texts.map(lambda text: Note((paragraph(text),))),
)


@settings(max_examples=25, deadline=None)
@given(texts, st.lists(st.tuples(texts, st.lists(blocks, max_size=4)), max_size=9))
def test_whatever_a_document_says_its_pages_hold(title: str, parts: list[tuple[str, list[object]]]) -> None:
    sections = tuple(Section(heading, tuple(inside)) for heading, inside in parts)  # type: ignore[arg-type]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(braille, "page_starts", lambda made: [1 + at // 3 for at in range(200)])
        check_pages(braille.render(copy(Document(title, sections=sections))))


def test_it_is_quick() -> None:
    """A goal, with room for a busy machine: benchmarks/README.md has the figures."""
    started = time.process_time()
    long = Document("Long", sections=tuple(Section("Part", (paragraph("Some words here. " * 30),)) for _ in range(220)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(braille, "page_starts", no_print_pages)
        braille.render(copy(long))

    assert time.process_time() - started < 5

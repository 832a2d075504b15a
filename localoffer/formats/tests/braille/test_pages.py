import pytest

from localoffer.formats.braille.line import WIDTH
from localoffer.formats.braille.pages import ROWS, Pages


def test_every_page_has_all_lines_and_its_number_at_the_end_of_the_last() -> None:
    pages = Pages(",TITLE")
    pages.flow("WORD " * 2000, (3, 1))
    done = pages.end()

    assert len(done) == 11
    assert all(len(page) == ROWS and max(map(len, page)) <= WIDTH for page in done)
    assert [page[-1].split()[-1] for page in done][:3] == ["#A", "#B", "#C"]
    assert all(page[-1].endswith(f"   {page[-1].split()[-1]}") and len(page[-1]) == WIDTH for page in done)


def test_the_running_head_stands_on_every_page_but_the_first() -> None:
    pages = Pages(",A ,VERY ,LONG ,TITLE ,T ,DOES ,NOT ,FIT")
    pages.flow("WORD " * 400, (3, 1))
    first, second, *_ = pages.end()

    assert first[0].startswith("  WORD")
    assert second[0] == "     ,A ,VERY ,LONG ,TITLE ,T ,DOES"
    assert second[1].startswith("WORD")


def test_a_new_print_page_is_a_line_of_dots_and_its_number() -> None:
    pages = Pages(",TITLE")
    pages.turn_to(1)
    pages.put("ONE")
    pages.turn_to(2)
    pages.put("TWO")
    (page,) = pages.end()

    assert page[0] == f"{'#A':>40}"
    assert page[1:4] == ["ONE", "-" * 38 + "#B", "TWO"]


def test_a_braille_page_that_goes_on_with_a_print_page_says_how_many_it_had() -> None:
    pages = Pages(",TITLE")
    pages.turn_to(1)
    pages.flow("WORD " * 1000, (3, 1))
    pages.turn_to(2)
    pages.put("TWO")
    pages.end_page()
    pages.put("THREE")
    pages.end_page()
    pages.turn_to(3)
    pages.put("FOUR")
    marks = [page[0].split()[-1] for page in pages.end()]

    assert marks[:4] == ["#A", "A#A", "B#A", "C#A"]
    assert marks[-2:] == ["A#B", "#C"]


@pytest.mark.parametrize("rows", range(20, 28))
def test_the_line_of_a_print_page_never_ends_a_page(rows: int) -> None:
    pages = Pages(",TITLE")
    pages.turn_to(1)
    for _ in range(rows):
        pages.put("WORD")
    pages.turn_to(2)
    pages.put("NEXT")

    for page in pages.end():
        assert not page[-1].startswith("-")
        assert "---" not in page[1]


def test_what_is_to_stay_together_goes_to_the_next_page() -> None:
    pages = Pages(",TITLE")
    for _ in range(22):
        pages.put("WORD")
    pages.gap()
    pages.keep(3)
    pages.put("TOGETHER")
    first, second = pages.end()

    assert "TOGETHER" not in first
    assert second[1] == "TOGETHER"

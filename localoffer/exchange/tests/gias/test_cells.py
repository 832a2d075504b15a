"""Single cells of the register."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.exchange.gias import cells
from localoffer.exchange.gias.cells import BadCell, UnknownWord
from localoffer.schools.plain_value import Value

YES_NO: dict[str, Value] = {"yes": True, "no": False}


@pytest.mark.parametrize("cell", ["", " ", "Not applicable", "NOT APPLICABLE", "Does not apply", "-", "Select", "None"])
def test_the_register_has_many_words_for_nothing(cell: str) -> None:
    assert cells.text(cell) == ""
    assert cells.number(cell) is None
    assert cells.day(cell) is None
    assert cells.one_of(YES_NO)(cell) is None


def test_text_has_single_spaces() -> None:
    assert cells.text("  St  Mary’s\r\nSchool ") == "St Mary’s School"


@pytest.mark.parametrize(("cell", "number"), [("0", 0), ("12", 12), (" 467 ", 467), ("12.0", 12), ("007", 7)])
def test_numbers(cell: str, number: int) -> None:
    assert cells.number(cell) == number


@pytest.mark.parametrize("cell", ["x", "-5", "1.5", "1,200", "1e3", "²", "99999999", "<5"])
def test_what_is_no_number(cell: str) -> None:
    with pytest.raises(BadCell, match="not a whole number"):
        cells.number(cell)


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("01-09-2016", "2016-09-01"),
        ("1/9/2016", "2016-09-01"),
        ("01-09-2016 00:00:00", "2016-09-01"),
        ("2016-09-01", "2016-09-01"),
        ("29-02-2024", "2024-02-29"),
    ],
)
def test_days(cell: str, day: str) -> None:
    assert cells.day(cell) == day


@pytest.mark.parametrize("cell", ["31-02-2016", "29-02-2023", "99-99-2020", "soon", "01-09-16", "2016-13-01"])
def test_what_is_no_day(cell: str) -> None:
    with pytest.raises(BadCell, match="not a date"):
        cells.day(cell)


@pytest.mark.parametrize("cell", ["", "abc", "0", "999", "12345678", "-107001", "107001x"])
def test_what_is_no_urn(cell: str) -> None:
    with pytest.raises(BadCell):
        cells.urn(cell)


def test_words_of_the_register() -> None:
    read = cells.one_of(YES_NO, otherwise=False)
    assert (read("YES"), read(" no "), read("")) == (True, False, False)
    with pytest.raises(UnknownWord, match="“perhaps”"):
        read("perhaps")


def test_a_name_is_needed() -> None:
    assert cells.name(" A ") == "A"
    with pytest.raises(BadCell, match="no name"):
        cells.name(" ")


@pytest.mark.parametrize(("cell", "code"), [("1", "01"), ("01", "01"), ("34", "34"), ("", "")])
def test_codes_get_their_nought_back(cell: str, code: str) -> None:
    assert cells.two_digits(cell) == code


READERS: list[Callable[[str], object]] = [cells.text, cells.number, cells.day, cells.urn, cells.one_of(YES_NO)]


@given(st.sampled_from(READERS), st.text(max_size=30))
def test_any_text_gives_a_value_or_a_bad_cell(read: Callable[[str], object], cell: str) -> None:
    try:
        read(cell)
    except BadCell as problem:
        assert str(problem)  # noqa: PT017

"""Tables for spreadsheets: whole, and no formula in them."""

import csv
from io import StringIO

import pytest

from localoffer.core.csv_text import csv_text, safe_cell

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\n=1", '=HYPERLINK("https://example.org","x")']


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_is_a_formula(formula: str) -> None:
    assert safe_cell(formula) == f"'{formula}"


@pytest.mark.parametrize("text", ["", "It costs = 5", "a-b", "2025-03", "5 to 10"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert safe_cell(text) == text


def test_a_file_says_its_encoding_and_keeps_every_cell() -> None:
    text = csv_text(["name", "number"], [["A “quiet”, small\nschool", 3], ["=1", None]])
    assert text.startswith("\ufeff")
    rows = list(csv.reader(StringIO(text[1:], newline="")))
    assert rows == [["name", "number"], ["A “quiet”, small\nschool", "3"], ["'=1", "None"]]

"""Telephone numbers as people read them out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.schools.telephone import write_telephone


@pytest.mark.parametrize(
    ("given_text", "written"),
    [
        ("01132930578", "0113 293 0578"),
        ("0113 293 0578", "0113 293 0578"),
        ("(0113) 293-0578", "0113 293 0578"),
        ("+44 113 293 0578", "0113 293 0578"),
        ("00441132930578", "0113 293 0578"),
        ("1132930578", "0113 293 0578"),
        ("01943873359", "01943 873359"),
        ("02079460123", "020 7946 0123"),
        ("03001234567", "0300 123 4567"),
        ("07700900123", "07700 900123"),
        ("0169772345", "01697 72345"),
    ],
)
def test_numbers_are_written_as_they_are_read_out(given_text: str, written: str) -> None:
    assert write_telephone(given_text) == written


@pytest.mark.parametrize("given_text", ["", "none", "293 0578", "1.13E+09", "0113 293 0578 ext 2", "+33 1 23 45 67 89"])
def test_anything_else_is_none(given_text: str) -> None:
    assert write_telephone(given_text) == ""


@given(st.text(alphabet="0123456789 +()-.x", max_size=20))
def test_a_number_that_is_written_stays(text: str) -> None:
    written = write_telephone(text)
    assert write_telephone(written) == written

"""Cells that are no data."""

import pytest

from localoffer.exchange.cell_faults import cell_fault


@pytest.mark.parametrize(
    "cell", ["", "-", "+44 113 496 0123", "-5", "-1.5", "a=b", "St Mary’s", "Hunslet\nLeeds", "N/A", "(0113) 496 0123"]
)
def test_data(cell: str) -> None:
    assert cell_fault("Name", cell) == ""


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        ('=HYPERLINK("http://example.org")', "formula"),
        ('="0113"', "formula"),
        ("@SUM(A1)", "formula"),
        ("+cmd|' /C calc'!A0", "formula"),
        ("-2+3+cmd|' /C calc'!A0", "formula"),
        ("#REF!", "spreadsheet’s error"),
        (" #NAME? ", "spreadsheet’s error"),
        ("bell\x07", "control character"),
    ],
)
def test_what_is_no_data(cell: str, why: str) -> None:
    assert why in cell_fault("Name", cell)

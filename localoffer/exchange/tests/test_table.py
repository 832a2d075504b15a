"""CSV files, whole and damaged in every way we know."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.exchange.table import Only, Table, read_table
from localoffer.exchange.text_file import UnreadableFile

ONLY = Only("LA", "383")


def read(folder: Path, text: str, wanted: tuple[str, ...] = ("URN", "LA", "Name")) -> Table:
    path = folder / "data.csv"
    path.write_bytes(text.encode())
    return read_table(path, required=("URN", "LA"), wanted=wanted, only=ONLY)


def test_columns_are_found_by_name(tmp_path: Path) -> None:
    table = read(tmp_path, "Extra, name ,LA,urn\nx,Alpha,383,1\n")
    assert [(row.line, dict(row.cells), row.fault) for row in table.rows] == [
        (2, {"URN": "1", "LA": "383", "Name": "Alpha"}, "")
    ]


def test_missing_columns_that_are_not_required_are_left_out(tmp_path: Path) -> None:
    assert dict(read(tmp_path, "URN,LA\n1,383\n").rows[0].cells) == {"URN": "1", "LA": "383"}


def test_lines_are_right_below_quoted_line_breaks_and_blank_lines(tmp_path: Path) -> None:
    table = read(tmp_path, 'URN,LA,Name\r\n1,383,"Two\r\nlines"\r\n\r\n2,383,"a ""b"""\r\n3,383,\r\n')
    assert [(row.line, row.cells["URN"], row.cells["Name"]) for row in table.rows] == [
        (2, "1", "Two\r\nlines"),
        (5, "2", 'a "b"'),
        (6, "3", ""),
    ]


def test_rows_of_others_are_counted_and_passed_over(tmp_path: Path) -> None:
    table = read(tmp_path, "URN,LA,Name\n1,383,a\n2,380,b\n3,380,c,extra\n4,382,d\n")
    assert [row.cells["URN"] for row in table.rows] == ["1"]
    assert table.passed_over == {"380": 2, "382": 1}


def test_a_broken_row_that_may_be_ours_is_kept(tmp_path: Path) -> None:
    table = read(tmp_path, "URN,LA,Name\n1,383,a\n2\n3,???,c,d\n4,383,=1+1\n5,383,b\n")
    assert [(row.line, row.fault) for row in table.rows] == [
        (2, ""),
        (3, "It has 1 cells; the first line has 3."),
        (4, "It has 4 cells; the first line has 3."),
        (5, "Name holds a formula: “=1+1”."),
        (6, ""),
    ]


def test_a_fault_in_a_column_that_nobody_reads_is_no_fault(tmp_path: Path) -> None:
    assert read(tmp_path, "URN,LA,Extra\n1,383,=1+1\n").rows[0].fault == ""


WHOLE = "URN,LA,Name\n1,383,Alpha\n2,383,Beta\n"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("URN,Name\n1,a\n", "has no column LA. Its first line starts “URN,Name”"),
        ("a;b\n1;2\n", "has no column URN and no column LA"),
        ("Schools in Leeds\nURN,LA,Name\n1,383,a\n", "has no column URN"),
        ("URN,LA,Name,urn\n1,383,a,2\n", "has the column URN twice"),
        ("URN,LA,Name\n", "nothing below it"),
        ("URN,LA,Name\nURN,LA,Name\n1,383,a\n", "repeats its headings in line 2"),
        (WHOLE + "URN,LA,Name\n3,383,c\n", "repeats its headings in line 4"),
        (WHOLE + "3,38", "breaks off in line 4"),
        ('URN,LA,Name\n1,383,"Alpha\n2,383,Beta\n', "a quotation mark in line 2"),
        ('URN,LA,Name\n1,383,"Alpha\n2,383,Beta\n3,383,"Gamma"\n', "a quotation mark in line 2"),
        ('URN,LA,Name\n1,383,"Alpha\n2,383,Beta\n3,383,Gamma"\n4,383,d\n', "line 2 swallowed"),
        ('URN,LA,Name\n1,383,"' + "x" * 200_000 + '"\n', "is damaged"),
    ],
)
def test_a_damaged_file_is_refused_whole(tmp_path: Path, text: str, why: str) -> None:
    with pytest.raises(UnreadableFile, match=why):
        read(tmp_path, text)


def test_a_column_twice_that_nobody_reads_does_not_matter(tmp_path: Path) -> None:
    assert len(read(tmp_path, "URN,LA,x,x\n1,383,a,b\n").rows) == 1


def test_a_last_line_without_its_end_is_whole_if_its_cells_are(tmp_path: Path) -> None:
    assert len(read(tmp_path, "URN,LA,Name\n1,383,a").rows) == 1


letters = st.characters(codec="utf-8", exclude_categories=["Cc"])
names = st.text(letters, max_size=20).filter(lambda name: not name.startswith(("=", "@", "+", "-", "#")))


@given(st.lists(names, min_size=1, max_size=8))
def test_what_a_writer_writes_is_read_back(tmp_path_factory: pytest.TempPathFactory, given_names: list[str]) -> None:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(["URN", "LA", "Name"])
    writer.writerows([place, "383", name] for place, name in enumerate(given_names))
    table = read(tmp_path_factory.getbasetemp(), text.getvalue())
    assert [row.cells["Name"] for row in table.rows] == given_names
    assert [row.line for row in table.rows] == list(range(2, len(given_names) + 2))


@given(st.integers(min_value=0, max_value=len(WHOLE)))
def test_a_file_cut_anywhere_never_gives_a_wrong_number(tmp_path_factory: pytest.TempPathFactory, end: int) -> None:
    whole = {(row.cells["URN"], row.cells["LA"]) for row in read(tmp_path_factory.getbasetemp(), WHOLE).rows}
    try:
        table = read(tmp_path_factory.getbasetemp(), WHOLE[:end])
    except UnreadableFile:
        return
    assert {(row.cells["URN"], row.cells["LA"]) for row in table.rows} <= whole

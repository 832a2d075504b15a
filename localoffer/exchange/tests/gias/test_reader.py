"""The register’s file, one authority at a time."""

from pathlib import Path

import pytest

from localoffer.exchange.gias.reader import Register, read_register
from localoffer.exchange.tests.register_file import HEADER, Rows, rows, write_register
from localoffer.exchange.text_file import UnreadableFile

NEEDS = {"asd"}


def read(folder: Path, establishments: Rows, authority: str = "383", header: list[str] | None = None) -> Register:
    return read_register(write_register(folder, establishments, header), authority, NEEDS)


def test_the_establishments_of_one_authority(tmp_path: Path) -> None:
    other = {**rows(4)[3], "LA (code)": "380"}
    register = read(tmp_path, [*rows(3), other])
    assert list(register.entries) == [107001, 107002, 107003]
    assert [entry.line for entry in register.entries.values()] == [2, 3, 4]


def test_broken_rows_are_left_out_with_their_line(tmp_path: Path) -> None:
    establishments = rows(5)
    establishments[1]["OpenDate"] = "soon"
    establishments[2]["URN"] = "abc"
    establishments[3]["EstablishmentName"] = "=1+1"
    register = read(tmp_path, establishments)
    assert list(register.entries) == [107001, 107005]
    assert [problem.line for problem in register.problems] == [3, 4, 5]
    assert register.broken == {107002, 107004}


def test_the_second_of_two_rows_with_one_number_is_left_out(tmp_path: Path) -> None:
    register = read(tmp_path, [*rows(2), {**rows(1)[0], "EstablishmentName": "Again"}])
    assert register.entries[107001].name == "School 000"
    assert [(problem.line, problem.message) for problem in register.problems] == [
        (4, "URN 107001 is already in line 2.")
    ]


def test_columns_in_any_order_and_fewer_of_them(tmp_path: Path) -> None:
    header = ["Extra", *reversed(HEADER[:5])]
    register = read(tmp_path, rows(2), header=header)
    assert len(register.entries) == 2
    assert "telephone" not in register.entries[107001].values


@pytest.mark.parametrize("missing", HEADER[:5])
def test_a_required_column_that_is_missing_is_named(tmp_path: Path, missing: str) -> None:
    with pytest.raises(UnreadableFile) as problem:
        read(tmp_path, rows(2), header=[name for name in HEADER if name != missing])
    assert f"no column {missing}" in str(problem.value)


def test_another_authority(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"no establishment of authority 999. It holds the authorities 383 \(2\)"):
        read(tmp_path, rows(2), authority="999")


def test_nothing_but_broken_rows_is_a_broken_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"None of the lines of r.csv can be read. Line 2: OpenDate"):
        read(tmp_path, rows(3, OpenDate="soon"))

"""The file for an agency, and what comes back."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as some

from localoffer.translations.piece import Piece
from localoffer.translations.typed_text import LONGEST
from localoffer.translations.words_file import UnusableFile, read_words, words_csv

PIECES = [
    Piece(position=1, source="Swim, “quiet”"),
    Piece(position=2, source="=1+1", text="-dwa"),
    Piece(position=3, source="Two\nlines"),
]
HEAD = "Number,English,Translation\r\n"


def back(text: str) -> dict[int, str]:
    return read_words(text.encode("utf-8-sig"), PIECES)


def faults(content: bytes) -> str:
    with pytest.raises(UnusableFile) as raised:
        read_words(content, PIECES)
    return " ".join(raised.value.faults)


def test_a_spreadsheet_finds_its_letters_and_no_formula() -> None:
    text = words_csv(PIECES)
    assert text.startswith("\ufeffNumber,English,Translation")
    cells = [cell for row in csv.reader(StringIO(text)) for cell in row]
    assert "'=1+1" in cells
    assert "'-dwa" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_what_went_out_comes_back() -> None:
    assert back(words_csv(PIECES).removeprefix("\ufeff")) == {2: "-dwa"}


@given(some.text(alphabet="'=+-@a\n ", min_size=1, max_size=6).filter(str.strip))
def test_every_english_is_known_again(source: str) -> None:
    piece = Piece(position=1, source=source, text="x")
    assert read_words(words_csv([piece]).encode(), [piece]) == {1: "x"}


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_spreadsheets_write_it_in_several_ways(delimiter: str, encoding: str) -> None:
    file = StringIO()
    csv.writer(file, delimiter=delimiter).writerows([HEAD.strip().split(","), ["1", "Swim, “quiet”", "پانی"]])
    assert read_words(file.getvalue().encode(encoding), PIECES) == {1: "پانی"}


def test_pieces_that_are_left_out_or_empty_are_not_touched() -> None:
    assert back(f'{HEAD}1,"Swim, “quiet”",Pływanie\r\n2,=1+1,\r\n') == {1: "Pływanie"}


def test_line_breaks_of_another_computer_are_no_other_english() -> None:
    assert back(f'{HEAD}3,"Two\r\nlines",Dwie') == {3: "Dwie"}


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("9,Nine,x", "Line 2: there is no piece with the number “9”"),
        ("one,Nine,x", "no piece with the number “one”"),
        ('1,"Swim, “loud”",x', "the English of number 1 is not what it is here now"),
        ("2,=1+1", "fewer than three columns"),
        ("2,=1+1,a\r\n2,=1+1,b", "Line 3: the number 2 is there twice"),
        (f"2,=1+1,{'x' * (LONGEST + 1)}", "longer than 10,000 characters"),
        ("2,=1+1,", "There is no translation in the file"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(row: str, said: str) -> None:
    assert said in faults((HEAD + row).encode())


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "first line must say"),
        (b"a,b,c\r\n1,2,3", "first line must say"),
        (b"PK\x03\x04....", "workbook"),
        (HEAD.encode() + b"1,\xff\xfe,x", "not in UTF-8"),
        (HEAD.encode() + b'1,"open', "fewer than three columns"),
    ],
)
def test_what_is_no_such_file_is_refused(content: bytes, said: str) -> None:
    assert said in faults(content)


def test_of_many_faults_the_first_are_told() -> None:
    rows = "".join(f"{number},x,y\r\n" for number in range(100, 150))
    with pytest.raises(UnusableFile) as raised:
        back(HEAD + rows)
    assert len(raised.value.faults) == 21
    assert raised.value.faults[-1] == "And 30 more."

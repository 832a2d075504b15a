"""Postcode files go in whole, or not at all."""

from pathlib import Path
from zipfile import ZipFile

import pytest

from localoffer.places.actions import UnreadablePostcodeFile, load_postcodes
from localoffer.places.postcode import Postcode

pytestmark = pytest.mark.django_db

HEAD = "Postcode,lat,long\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "LS.csv"


def rows() -> list[tuple[str, str, float | None, float | None]]:
    return list(Postcode.objects.order_by("code").values_list("code", "outcode", "latitude", "longitude"))


def test_postcodes_go_in_with_and_without_a_space(file: Path) -> None:
    file.write_text(f"{HEAD}LS1 1AA,53.79617,-1.55254\nLS121AB,53.8,-1.6\n")
    assert load_postcodes(path=file) == 2
    assert rows() == [("LS11AA", "LS1", 53.79617, -1.55254), ("LS121AB", "LS12", 53.8, -1.6)]


@pytest.mark.parametrize("coordinates", [",", "99.999999,0.000000", "nan,nan"])
def test_a_postcode_without_coordinates_goes_in_without_a_point(file: Path, coordinates: str) -> None:
    file.write_text(f"{HEAD}LS1 1AA,{coordinates}\n")
    assert load_postcodes(path=file) == 1
    assert rows() == [("LS11AA", "LS1", None, None)]


def test_other_columns_and_a_byte_order_mark_do_no_harm(file: Path) -> None:
    file.write_text("\ufeffyear,long,Postcode,lat\r\n2023,-1.5,LS1 1AA,53.8\r\n", encoding="utf-8")
    load_postcodes(path=file)
    assert rows() == [("LS11AA", "LS1", 53.8, -1.5)]


def test_a_second_time_changes_nothing(file: Path) -> None:
    file.write_text(f"{HEAD}LS1 1AA,53.8,-1.5\nLS1 1AB,53.9,-1.6\n")
    load_postcodes(path=file)
    before = rows()
    assert load_postcodes(path=file) == 2
    assert rows() == before


def test_a_newer_file_moves_a_point(file: Path) -> None:
    Postcode.objects.create(code="LS11AA", outcode="LS1", latitude=1, longitude=1)
    file.write_text(f"{HEAD}LS1 1AA,53.8,-1.5\n")
    load_postcodes(path=file)
    assert rows() == [("LS11AA", "LS1", 53.8, -1.5)]


def test_a_postcode_that_stands_in_the_file_twice_goes_in_once(file: Path) -> None:
    file.write_text(f"{HEAD}LS1 1AA,53.8,-1.5\nls11aa,53.9,-1.6\n")
    assert load_postcodes(path=file) == 1
    assert rows() == [("LS11AA", "LS1", 53.9, -1.6)]


GOOD_ROW = "LS1 1AA,53.8,-1.5\n"
BROKEN = {
    "empty": (b"", "no columns"),
    "only a header": (HEAD.encode(), "no postcodes"),
    "other columns": (b"name,size\nLS1 1AA,2\n", "no columns"),
    "a column named twice": (f"Postcode,lat,long,lat\n{GOOD_ROW.strip()},1\n".encode(), "more than once"),
    "two header rows": (f"{HEAD}{HEAD}{GOOD_ROW}".encode(), "line 2"),
    "a web page": (b"<!DOCTYPE html>\n<html><body>Not found</body></html>\n", "no columns"),
    "no postcode": (f"{HEAD}{GOOD_ROW}Leeds,53.8,-1.5\n".encode(), "line 3"),
    "half a postcode": (f"{HEAD}{GOOD_ROW}LS1,53.8,-1.5\n".encode(), "first half"),
    "words for coordinates": (f"{HEAD}{GOOD_ROW}LS1 1AB,north,west\n".encode(), "line 3"),
    "a row cut short": (f"{HEAD}{GOOD_ROW}LS1 1AB,53.8".encode(), "line 3"),
    "a row too long": (f"{HEAD}{GOOD_ROW}LS1 1AB,53,8,-1,5\n".encode(), "line 3"),
    "a quotation mark left open": (f'{HEAD}{GOOD_ROW}"LS1 1AB,53.8,-1.5\nLS1 1AD,53.8,-1.5\n'.encode(), "not a CSV"),
    "NUL characters": (f"{HEAD}{GOOD_ROW}LS1\x00 1AB,53.8,-1.5\n".encode(), "line 3"),
    "another encoding": (f"{HEAD}{GOOD_ROW}".encode("utf-16"), "not a CSV file in UTF-8"),
    "bytes that are no text": (f"{HEAD}{GOOD_ROW}".encode() + b"\xff\xfe\x80\n", "not a CSV file in UTF-8"),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_file_is_named_and_changes_nothing(file: Path, kind: str) -> None:
    content, message = BROKEN[kind]
    Postcode.objects.create(code="LS11AA", outcode="LS1", latitude=1, longitude=1)
    file.write_bytes(content)
    with pytest.raises(UnreadablePostcodeFile, match=message) as caught:
        load_postcodes(path=file)
    assert "LS.csv" in str(caught.value)
    assert rows() == [("LS11AA", "LS1", 1, 1)]


def test_an_archive_is_no_postcode_file(file: Path) -> None:
    with ZipFile(file, "w") as archive:
        archive.writestr("LS.csv", f"{HEAD}{GOOD_ROW}")
    with pytest.raises(UnreadablePostcodeFile):
        load_postcodes(path=file)
    assert rows() == []


@pytest.mark.parametrize("name", ["nothing-here.csv", "."])
def test_a_file_that_cannot_be_opened_says_why(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnreadablePostcodeFile, match=r"cannot be read: (No such file|Is a directory)"):
        load_postcodes(path=tmp_path / name)

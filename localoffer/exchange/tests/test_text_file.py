"""Bytes that are text, and what is said of those that are not."""

import gzip
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from localoffer.exchange import text_file
from localoffer.exchange.text_file import UnreadableFile, read_text


def write(folder: Path, content: bytes) -> Path:
    path = folder / "data.csv"
    path.write_bytes(content)
    return path


def zipped() -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("edubasealldata.csv", "URN\n1\n")
    return content.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    text = "URN,Name\r\n1,St Mary’s – École\r\n"
    assert read_text(write(tmp_path, text.encode(encoding))) == text


def test_marks_lost_on_the_way_are_put_right(tmp_path: Path) -> None:
    assert read_text(write(tmp_path, "Prince Henry\x92s".encode())) == "Prince Henry’s"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (zipped(), "is a ZIP file or an Excel workbook. Unpack it"),
        (b"PK\x05\x06" + bytes(18), "is an empty ZIP"),
        (gzip.compress(b"URN", mtime=0), "is compressed"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is an old Excel workbook"),
        (b"%PDF-1.7", "is a PDF"),
        ("URN".encode("utf-16"), "is in UTF-16"),
        ("\ufeffURN".encode("utf-16-be"), "is in UTF-16"),
        (b"", "is empty"),
        (b" \r\n\r\n ", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"\n<!DOCTYPE html><html>", "is a web page"),
        (b'{"error": "not found"}', "is JSON"),
        (b"URN,Name\n1,a\n2,\x00\n", "line 3 holds NUL bytes"),
        ("URN,Name\n1,é’–\n".encode() + b"2,\xe9t\n", "line 3 is not UTF-8"),
        (b"\xef\xbb\xbfURN,Name\n1,\xe9t\n", "line 2 is not UTF-8"),
        (b"URN,Name\n1,\x81\n", "neither in UTF-8 nor in Windows-1252"),
    ],
)
def test_what_is_no_text_says_what_to_do(tmp_path: Path, content: bytes, why: str) -> None:
    with pytest.raises(UnreadableFile, match=why):
        read_text(write(tmp_path, content))


def test_what_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="cannot be read: No such file"):
        read_text(tmp_path / "missing.csv")
    with pytest.raises(UnreadableFile, match="cannot be read"):
        read_text(tmp_path)


def test_a_file_without_end_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_file, "BYTES_LIMIT", 10)
    with pytest.raises(UnreadableFile, match="is larger than"):
        read_text(write(tmp_path, b"URN,Name\n1,a\n"))


@given(st.binary(max_size=200))
def test_bytes_give_text_or_a_message(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = write(tmp_path_factory.getbasetemp(), content)
    try:
        text = read_text(path)
    except UnreadableFile:
        return
    assert text.strip()
    assert "\x00" not in text

"""Turns the bytes of a file into text, or says what the file really is and what to do about it."""

from codecs import BOM_UTF8
from pathlib import Path

BYTES_LIMIT = 400 * 1024 * 1024
_SIGNATURES = (
    (b"PK\x03\x04", "is a ZIP file or an Excel workbook. Unpack it, or save it as CSV, and give the CSV file."),
    (b"PK\x05\x06", "is an empty ZIP file. Download it again."),
    (b"\x1f\x8b", "is compressed. Unpack it and give the CSV file inside."),
    (b"\xd0\xcf\x11\xe0", "is an old Excel workbook. Save it as CSV and give that."),
    (b"%PDF", "is a PDF. Download the data as CSV."),
    (b"\xff\xfe", "is in UTF-16. Save it as “CSV UTF-8” and give that."),
    (b"\xfe\xff", "is in UTF-16. Save it as “CSV UTF-8” and give that."),
)
# Windows-1252 read as Latin-1 leaves control characters where its dashes and quotation marks were.
_LOST_IN_LATIN_1 = {
    code: bytes([code]).decode("cp1252") for code in range(0x80, 0xA0) if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}


class UnreadableFile(ValueError):
    """Nothing of the file can be taken in. The message says what is wrong and what to do."""


def read_text(path: Path) -> str:
    """The text of a file in UTF-8, with or without a byte order mark, or in Windows-1252. Raises UnreadableFile."""
    try:
        if path.stat().st_size > BYTES_LIMIT:
            raise UnreadableFile(f"{path.name} is larger than {BYTES_LIMIT // 1024**2} MB: this is not the file.")
        content = path.read_bytes()
    except OSError as problem:
        raise UnreadableFile(f"{path} cannot be read: {problem.strerror}.") from problem
    for signature, advice in _SIGNATURES:
        if content.startswith(signature):
            raise UnreadableFile(f"{path.name} {advice}")
    if b"\x00" in content:
        line = content.count(b"\n", 0, content.index(b"\x00")) + 1
        raise UnreadableFile(f"{path.name} is damaged: line {line} holds NUL bytes. Download it again.")
    return _checked(_decode(path.name, content).translate(_LOST_IN_LATIN_1), path.name)


def _decode(name: str, content: bytes) -> str:
    has_mark = content.startswith(BOM_UTF8)
    content = content.removeprefix(BOM_UTF8)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as problem:
        line = content.count(b"\n", 0, problem.start) + 1
        # Real Windows-1252 hardly ever looks like UTF-8; a damaged UTF-8 file does nearly everywhere.
        guess = content.decode("utf-8", "replace")
        broken = guess.count("\ufffd")
        whole = sum(letter > "\x7f" for letter in guess) - broken
        if has_mark or whole >= broken:
            raise UnreadableFile(f"{name} is damaged: line {line} is not UTF-8. Download it again.") from problem
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError as problem:
        line = content.count(b"\n", 0, problem.start) + 1
        raise UnreadableFile(
            f"{name} is neither in UTF-8 nor in Windows-1252 (line {line}). Save it as “CSV UTF-8”."
        ) from problem


def _checked(text: str, name: str) -> str:
    start = text.lstrip()[:1]
    if not start:
        raise UnreadableFile(f"{name} is empty. Download it again.")
    if start in "<{[":
        what = "a web page" if start == "<" else "JSON"
        raise UnreadableFile(f"{name} is {what}, not a CSV file. The download went wrong: download it again.")
    return text

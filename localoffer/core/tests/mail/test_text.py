from email import message_from_bytes

import pytest

from localoffer.core.mail.text import decode, header, part_text, raw_header


@pytest.mark.parametrize(
    ("data", "charset", "text"),
    [
        ("naïve".encode(), "utf-8", "naïve"),
        ("naïve".encode("latin-1"), "iso-8859-1", "naïve"),
        ("naïve".encode("latin-1"), "utf-8", "naïve"),
        ("naïve".encode(), "iso-8859-1", "naïve"),
        ("naïve".encode(), "us-ascii", "naïve"),
        ("“naïve”".encode("cp1252"), "iso-8859-1", "“naïve”"),
        ("naïve".encode(), "no such thing", "naïve"),
        ("naïve".encode(), "zip", "naïve"),
        (rb"\ud800", "unicode_escape", r"\ud800"),
        ("żółć".encode("iso-8859-2"), "iso-8859-2", "żółć"),
        ("żółć, ".encode() * 3 + b"\xff", "utf-8", "żółć, żółć, żółć, \ufffd"),
        (b"\xff\xfe\x00\xd8", "utf-16", "ÿþ\x00Ø"),
        (b"", "", ""),
    ],
)
def test_bytes_are_read_as_what_they_probably_are(data: bytes, charset: str, text: str) -> None:
    assert decode(data, charset) == text


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (b"Subject: Plain", "Plain"),
        (b"Subject: =?utf-8?q?na=C3=AFve?= =?iso-8859-1?q?_na=EFve?=", "naïve naïve"),
        (b"Subject: =?utf-8?b?bmHDr3Zl?=", "naïve"),
        ("Subject: naïve".encode(), "naïve"),
        ("Subject: naïve".encode("latin-1"), "naïve"),
        (b"Subject: =?nonsense?q?na=C3=AFve?=", "naïve"),
        (b"Subject: =?utf-8?b?a?=", "=?utf-8?b?a?="),
        (b"Subject: two\r\n lines\r\n\there", "two lines here"),
        (b"Subject: first\r\nSubject: second", "first"),
        (b"From: nobody", ""),
    ],
)
def test_a_header_is_one_readable_line(written: bytes, read: str) -> None:
    assert header(message_from_bytes(written + b"\r\n\r\nBody"), "subject") == read


def test_an_encoded_line_break_adds_no_header() -> None:
    made = message_from_bytes(b"Subject: =?utf-8?q?Hello=0D=0ABcc:_x=40example.org?=\r\n\r\nBody")
    assert header(made, "subject") == "Hello Bcc: x@example.org"
    assert header(made, "bcc") == ""


def test_addresses_are_read_before_their_encoded_words() -> None:
    made = message_from_bytes(b"From: =?utf-8?q?a=40example.org=2C?= <b@example.org>\r\n\r\nBody")
    assert raw_header(made, "from") == "=?utf-8?q?a=40example.org=2C?= <b@example.org>"


def text_of(kind: str, body: bytes) -> str:
    return part_text(message_from_bytes(f"Content-Type: {kind}\r\n\r\n".encode() + body))


def test_lines_that_a_program_wrapped_are_put_together() -> None:
    body = b"This is one \r\nlong line.\r\n\r\nThis is \r\n another.\r\n-- \r\nA name"
    assert text_of("text/plain; format=flowed", body) == "This is one long line.\n\nThis is another.\n-- \nA name"
    assert text_of("text/plain; format=flowed; delsp=yes", b"won \r\nder") == "wonder"


def test_other_lines_are_left_as_they_are() -> None:
    assert text_of("text/plain", b"One \r\ntwo\rthree") == "One \ntwo\nthree"


def test_html_is_read_as_words() -> None:
    assert text_of("text/html; charset=utf-8", "<p>naïve</p>".encode()) == "naïve"

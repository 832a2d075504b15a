"""Mail that would hold the reader for minutes is left; mail that people and servers write is not."""

import pytest

from localoffer.core.mail.limits import takes_too_long

HEAD = b"From: a@example.org\nSubject: Hello\n"
STEPS = 100_000


@pytest.mark.parametrize(
    "raw",
    [
        HEAD + b'Content-Type: text/plain; a="' + b";" * 3_000 + b'"\n\nHello',
        HEAD + b"content-TYPE : text/plain;\r\n " + b"a=b;\r\n " * 900 + b"\r\n\r\nHello",
        b"Content-Disposition: attachment; " + b"a=b;" * 900,
        HEAD + b"\rContent-Type: text/plain;" + b"a=b;" * 900 + b"\n\n",
        HEAD + b"Content-Type: multipart/report\n\n--b\nContent-Type: message/Delivery-Status\n\n" + b"\n" * 5_000,
        HEAD + b"Content-Type: message/delivery-status\r\n\r\n" + b"A: b\r\n\r\n" * 3_000,
        HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n--b\n" * 100 + b"a\n" * 2_000,
        HEAD + b"\n" + b"\n" * STEPS,
        HEAD + b"\n" + b"\r" * STEPS,
    ],
)
def test_what_takes_too_long(raw: bytes) -> None:
    assert takes_too_long(raw, most_steps=STEPS)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        HEAD + b"\nHello",
        HEAD + b"\n" + b"A paragraph.\n\n" * 9_000,
        HEAD + b"\n" + b";" * 1_000_000,
        HEAD + b'Content-Type: text/plain; name="' + b"%41" * 500 + b'"\n\n' + b"x" * 90_000,
        HEAD + b"Content-Type: message/delivery-status\n\n" + b"Action: failed\n\n" * 200,
        HEAD + b"X-Long: " + b"b" * 90_000 + b"\nContent-Type: text/plain\n\nHello",
    ],
)
def test_what_does_not(raw: bytes) -> None:
    assert not takes_too_long(raw, most_steps=STEPS)

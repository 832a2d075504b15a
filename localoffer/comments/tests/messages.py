"""Messages for tests, as mail programs write them."""

from email.message import EmailMessage
from email.utils import format_datetime
from typing import Any

from django.utils import timezone

WAV = (
    b"RIFF\x2c\x00\x00\x00WAVEfmt \x10\x00\x00\x00\x01\x00\x01\x00"
    b"\x40\x1f\x00\x00\x40\x1f\x00\x00\x01\x00\x08\x00data\x08\x00\x00\x00"
)


def wav(number: int = 0) -> bytes:
    """A short sound, another one for each number."""
    return WAV + bytes([128 + number] * 8)


def message(text: str = "The page is hard to read.", **headers: Any) -> EmailMessage:
    """A plain one from a parent. Underscores in the names of headers stand for hyphens; None leaves one out."""
    said = {
        "Subject": "Hard to read",
        "From": "A parent <parent@example.org>",
        "To": "comments@example.org",
        "Date": format_datetime(timezone.now()),
        "Message-ID": "<1@mail.example.org>",
        **{name.replace("_", "-"): value for name, value in headers.items()},
    }
    made = EmailMessage()
    for name, value in said.items():
        if value is not None:
            made[name] = value
    made.set_content(text)
    return made


def raw(text: str = "The page is hard to read.", **headers: Any) -> bytes:
    return message(text, **headers).as_bytes()


def with_files(made: EmailMessage, *files: tuple[bytes, str, str]) -> bytes:
    """Each file is its bytes, what the message says that it is (`audio/wav`), and its name."""
    for content, kind, name in files:
        main, _, sub = kind.partition("/")
        made.add_attachment(content, maintype=main, subtype=sub, filename=name)
    return made.as_bytes()

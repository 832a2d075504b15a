"""Reads one e-mail message as a report that mail could not be delivered: to which addresses, and why.

Reports as RFC 3464 describes them, and what the common mail servers write without it. Anybody can send such a
message, so nothing of its words is kept: a reason is one of ours.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.errors import MessageError
from email.message import Message
from email.utils import parseaddr

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from localoffer.core.mail.limits import takes_too_long
from localoffer.core.mail.parts import body_text
from localoffer.core.mail.text import header, raw_header

# Our letters are short, so a report with a copy of one is as well.
LARGEST_MESSAGE = 256 * 1024
_MOST_PARTS = 100
_MOST_STEPS = 500_000
_MOST_ADDRESSES = 200
_MOST_TEXT = 20_000
# In how many ways the standard library's parser of mail gives up.
_BREAKS = (
    ValueError, TypeError, LookupError, AttributeError, ArithmeticError, AssertionError, RecursionError, MessageError,
)  # fmt: skip

CAME_BACK = "The mail came back."
_REASONS = (
    (re.compile(r"[45]\.1\.(2|4|8)"), "There is no mail server for this address."),
    (re.compile(r"[45]\.1\.\d+"), "There is no such mailbox."),
    (re.compile(r"[45]\.2\.1"), "The mailbox is closed."),
    (re.compile(r"[45]\.2\.2"), "The mailbox is full."),
    (re.compile(r"[45]\.4\.\d+"), "The mail server of this address could not be reached."),
    (re.compile(r"[45]\.7\.\d+"), "The mail server of this address refused the letter."),
)
_CODE = re.compile(r"(?<![\d.])[45]\.\d{1,3}\.\d{1,3}(?![\d.])")
_ADDRESS = re.compile(r"[^\s<>\"'(),:;\[\]]{1,64}@[a-zA-Z0-9.-]{1,190}")
# How mail servers begin the copy of what they send back: what follows are our own words.
_COPY_BEGINS = re.compile(
    r"^[ >-]{0,80}(below this line is a copy|this is a copy of the message|original message|original headers"
    r"|message headers follow|the following message|-{3,80} returned message).*$",
    re.IGNORECASE | re.MULTILINE,
)
_SUBJECTS = re.compile(
    r"undeliver|returned mail|delivery (status notification|has failed|failure)|mail delivery (failed|system)"
    r"|failure notice|non[- ]?delivery|could not be delivered",
    re.IGNORECASE,
)
_DELAYED = re.compile(r"delay|warning|will (be )?retr|still being", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Returned:
    """One address to which mail could not be delivered, in small letters, and one of our reasons."""

    email: str
    reason: str


def read_bounce(raw: bytes) -> tuple[Returned, ...]:
    """Empty for every message that is no such report, whatever its bytes are. Never raises."""
    if len(raw) > LARGEST_MESSAGE or raw.count(b"\n--") > _MOST_PARTS or takes_too_long(raw, most_steps=_MOST_STEPS):
        return ()
    try:
        message = message_from_bytes(raw)
        found = list(_by_report(message)) or (_in_words(message) if _is_from_a_server(message) else [])
    except _BREAKS:
        return ()
    once = {each.email: each for each in found}
    return tuple(once.values())[:_MOST_ADDRESSES]


def _by_report(message: Message) -> Iterator[Returned]:
    """RFC 3464: one block of headers for the message, then one for each address."""
    if message.get_content_type() != "multipart/report":
        return
    for part in message.walk():
        if part.get_content_type() == "message/delivery-status" and part.is_multipart():
            for block in part.get_payload():
                if isinstance(block, Message) and header(block, "action").lower() == "failed":
                    yield from _of_block(block)


def _of_block(block: Message) -> Iterator[Returned]:
    named = header(block, "original-recipient") or header(block, "final-recipient")
    if email := usable(named.rpartition(";")[2]):
        code = _CODE.search(header(block, "status")) or _CODE.search(header(block, "diagnostic-code"))
        yield Returned(email, reason_for(code[0] if code else ""))


def _is_from_a_server(message: Message) -> bool:
    sender = parseaddr(raw_header(message, "from"))[1].lower()
    is_daemon = sender.startswith(("mailer-daemon@", "postmaster@", "mail-daemon@"))
    is_empty = header(message, "return-path") == "<>"
    subject = header(message, "subject")
    return (is_daemon or is_empty) and bool(_SUBJECTS.search(subject)) and not _DELAYED.search(subject)


def _in_words(message: Message) -> list[Returned]:
    """Without a report: the header of Exim and Gmail, else the addresses before the copy of what we wrote."""
    text = _COPY_BEGINS.split(body_text(message)[:_MOST_TEXT], maxsplit=1)[0]
    code = _CODE.search(text)
    reason = reason_for(code[0] if code else "")
    named = raw_header(message, "x-failed-recipients")
    addresses = named.split(",") if named else _ADDRESS.findall(text)
    return [Returned(email, reason) for address in addresses if (email := usable(address))]


def reason_for(code: str) -> str:
    """What a status code of RFC 3463 means, in our words."""
    return next((words for pattern, words in _REASONS if pattern.fullmatch(code)), CAME_BACK)


def usable(text: str) -> str:
    """The address in small letters, or nothing where it is none."""
    address = text.strip().strip("<>").rstrip(".").lower()
    try:
        validate_email(address)
    except ValidationError:
        return ""
    return address if len(address) <= 254 else ""

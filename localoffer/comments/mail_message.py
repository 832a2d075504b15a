"""Reads one e-mail message (RFC 5322) as a comment: its words, how to answer, and the recordings that came with it."""

import re
from dataclasses import dataclass
from datetime import UTC, date, timedelta
from email import message_from_bytes
from email.errors import MessageError
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime
from hashlib import sha256

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.validators import validate_email
from django.utils import timezone

from localoffer.comments.anonymity import tidy
from localoffer.comments.mail.automatic import is_automatic, is_ours
from localoffer.comments.mail.quoted import own_words
from localoffer.comments.readable_recording import MOST_AT_ONCE, NotARecording, ReadableRecording, read_recording
from localoffer.comments.wording import LONGEST
from localoffer.core.mail.limits import takes_too_long
from localoffer.core.mail.parts import attachments, body_text
from localoffer.core.mail.text import header, raw_header

LARGEST_MESSAGE = 60 * 1024 * 1024
# No mail program writes so much; read, it would fill the memory of a small machine.
_MOST_PARTS = 10_000
_LONGEST_HEADERS = 1024 * 1024
# Sixty megabytes of a recording, in parts within parts as mail programs make them, take three million.
_MOST_STEPS = 8_000_000
_LONGEST_ADDRESS = 254
_SIGNS_OF_A_MESSAGE = ("from", "date", "subject", "message-id", "received")
_ANSWER_PREFIX = re.compile(r"\s*((re|fw|fwd)\s*:\s*)*", re.IGNORECASE)
_SAYS_NOTHING = {"no subject", "comment", "comments", "my comment", "feedback", "local offer", "hello", "hi"}
_CUT = " […]"
_OLDEST = timedelta(days=365)
# In how many ways the standard library's parser of mail gives up.
_BREAKS = (
    ValueError, TypeError, LookupError, AttributeError, ArithmeticError, AssertionError, RecursionError, MessageError,
)  # fmt: skip


class NotTaken(ValueError):
    """No comment comes of this message. The text of the exception says why, with nothing of the message in it."""


class UnreadableMessage(NotTaken):
    """A person has to look at it."""


class NotAComment(NotTaken):
    """Nobody wrote it to us: a program did, or we ourselves."""


@dataclass(frozen=True, slots=True)
class MailMessage:
    """`subject` and `text` are the sender's own words, `original` is all that was written, quotations included.

    `reply_to` is one address or empty. `not_taken` counts attachments. `is_cut`: only the original holds the whole.
    """

    once: str
    subject: str
    text: str
    original: str
    reply_to: str
    received_on: date
    recordings: tuple[ReadableRecording, ...]
    not_taken: int
    is_cut: bool

    @property
    def words(self) -> str:
        return "\n\n".join(filter(None, [self.subject, self.text]))


def read_message(raw: bytes) -> MailMessage:
    """Raises UnreadableMessage or NotAComment, and nothing else, whatever the bytes are."""
    if len(raw) > LARGEST_MESSAGE:
        raise UnreadableMessage(f"It is larger than {LARGEST_MESSAGE // 1024**2} megabytes.")
    head = re.search(rb"\r?\n\r?\n", raw)
    is_long = (head.start() if head else len(raw)) > _LONGEST_HEADERS
    if is_long or raw.count(b"\n--") > _MOST_PARTS or takes_too_long(raw, most_steps=_MOST_STEPS):
        raise UnreadableMessage("It is made of too many parts.")
    try:
        return _read(message_from_bytes(raw), raw)
    except NotTaken:
        raise
    except _BREAKS as problem:
        raise UnreadableMessage("It is damaged.") from problem


def _read(message: Message, raw: bytes) -> MailMessage:
    if not any(raw_header(message, name) for name in _SIGNS_OF_A_MESSAGE):
        raise UnreadableMessage("It is no e-mail message.")
    if is_automatic(message):
        raise NotAComment("A program sent it.")
    if is_ours(message):
        raise NotAComment("We sent it ourselves.")
    text, subject = body_text(message), _subject(message)
    recordings, not_taken = _recordings(message)
    if not tidy(text) and not recordings and (not_taken or not tidy(subject)):
        raise UnreadableMessage(
            "What it says is in a file of a kind that we cannot read." if not_taken else "It is empty."
        )
    own = own_words(text)
    longest = LONGEST - len(subject) - len(_CUT) - 2
    return MailMessage(
        once=f"mail {raw_header(message, 'message-id') or sha256(raw).hexdigest()}",
        subject=subject,
        text=own if len(own) <= longest else own[:longest] + _CUT,
        original="\n\n".join(filter(None, [header(message, "subject"), text])),
        reply_to=_reply_to(message),
        received_on=_received_on(message),
        recordings=recordings,
        not_taken=not_taken,
        is_cut=len(own) > longest,
    )


def _subject(message: Message) -> str:
    """The subject line without “Re:”; empty where it says nothing about the matter."""
    words = _ANSWER_PREFIX.sub("", header(message, "subject"), count=1)
    return "" if words.strip("()<>[].!? ").casefold() in _SAYS_NOTHING else words


def _reply_to(message: Message) -> str:
    written = getaddresses([raw_header(message, "reply-to"), raw_header(message, "from")])
    return next((address for _, address in written if _is_address(address)), "")


def _is_address(address: str) -> bool:
    try:
        validate_email(address)
    except ValidationError:
        return False
    return len(address) <= _LONGEST_ADDRESS


def _received_on(message: Message) -> date:
    """The day in the `Date` line, as it was here; today where that cannot be true."""
    today = timezone.localdate()
    try:
        written = parsedate_to_datetime(raw_header(message, "date"))
        day = timezone.localdate(written if written.tzinfo else written.replace(tzinfo=UTC))
    except (ValueError, TypeError, LookupError, ArithmeticError):
        return today
    return day if today - _OLDEST <= day <= today else today


def _recordings(message: Message) -> tuple[tuple[ReadableRecording, ...], int]:
    """The recordings, each once, and how many other files there are."""
    found: dict[str, ReadableRecording] = {}
    others = 0
    for part in attachments(message):
        recording = _recording(part)
        if recording and (recording.sha256 in found or len(found) < MOST_AT_ONCE):
            found.setdefault(recording.sha256, recording)
        else:
            others += 1
    return tuple(found.values()), others


def _recording(part: Message) -> ReadableRecording | None:
    """Decided by the bytes: what a mail program calls an attachment says little."""
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes):
        return None
    try:
        return read_recording(ContentFile(content, name="recording"))
    except NotARecording:
        return None

"""What a message is made of: the text that a reader is meant to see, and the files that came with it."""

from collections.abc import Iterator
from email.message import Message
from typing import cast

from localoffer.core.mail.text import part_text

_TEXTS = {"text/plain", "text/html"}
# They say who sent the message, and hold nothing of it.
_SIGNATURES = {"application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature"}


def body_text(part: Message) -> str:
    """All text parts in their order. Of several versions of one text, the plain one, unless it is empty."""
    if not _is_made_of_parts(part):
        return part_text(part) if _is_text(part) else ""
    texts = [(child.get_content_type(), body_text(child)) for child in _children(part)]
    said = [(kind, text) for kind, text in texts if text.strip()]
    if part.get_content_subtype() == "alternative" and said:
        return next((text for kind, text in said if kind == "text/plain"), said[-1][1])
    return "\n\n".join(text for _, text in said)


def attachments(part: Message) -> Iterator[Message]:
    """Every file, one message that was put into another included: that one is not looked into."""
    if _is_made_of_parts(part):
        for child in _children(part):
            yield from attachments(child)
    elif not _is_text(part) and part.get_content_type() not in _SIGNATURES:
        yield part


def _is_made_of_parts(part: Message) -> bool:
    return part.get_content_maintype() == "multipart" and part.is_multipart()


def _children(part: Message) -> list[Message]:
    return cast("list[Message]", part.get_payload())


def _is_text(part: Message) -> bool:
    """A multipart message whose parts cannot be told apart is read as the text that it holds."""
    kind = part.get_content_type()
    is_readable = kind in _TEXTS or (part.get_content_maintype() == "multipart" and not part.is_multipart())
    return is_readable and part.get_content_disposition() != "attachment"

"""Which messages are no comments: what programs send, and what we send ourselves."""

from email.message import Message
from email.utils import parseaddr

from django.conf import settings

from localoffer.core.mail.text import header, raw_header

# RFC 3834 and what is older than it.
_BULK = {"bulk", "list", "junk", "auto_reply"}
_ANSWERED_BY_PROGRAM = ("x-autoreply", "x-autorespond")


def is_automatic(message: Message) -> bool:
    """Out of office, mailing list, report of a delivery: nobody sat down and wrote this to us.

    Its headers say so. A subject alone says nothing: “Out of office: nobody ever answers” is a comment.
    """
    submitted = header(message, "auto-submitted").lower().partition(";")[0].strip()
    return any(
        [
            submitted not in ("", "no"),
            header(message, "precedence").lower() in _BULK,
            header(message, "return-path") == "<>",
            message.get_content_type() == "multipart/report",
            any(header(message, name) for name in _ANSWERED_BY_PROGRAM),
            sender(message).startswith(("mailer-daemon@", "postmaster@")),
        ]
    )


def is_ours(message: Message) -> bool:
    """Sent from an address from which we write: to answer it would be to answer ourselves."""
    ours = (settings.AUTHORITY.comments.email, settings.DEFAULT_FROM_EMAIL)
    return sender(message) in {parseaddr(address)[1].lower() for address in ours}


def sender(message: Message) -> str:
    """The address in the `From` line in small letters, or an empty string."""
    return parseaddr(raw_header(message, "from"))[1].lower()

"""One letter by e-mail, and why it was not sent where it was not."""

import logging
from dataclasses import dataclass
from smtplib import SMTPDataError, SMTPRecipientsRefused

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string

from localoffer.answering.letter_mark import HEADER, letter_mark
from localoffer.answering.reminder import ReturnedAddress
from localoffer.core.words import plain_date

log = logging.getLogger(__name__)

_FAILS = "The mail could not be sent"
_REFUSED = "The mail server refused this letter."


@dataclass(frozen=True, slots=True)
class Letter:
    """Plain text to one address."""

    to: str
    subject: str
    body: str


def letter(to: str, subject: str, template: str, **context: object) -> Letter:
    """A letter with the words of `answering/mail/<template>.txt`, which may say who the authority is."""
    everything = {"authority": settings.AUTHORITY, "site": settings.SITE_URL, **context}
    # A name from the register may hold a line break, and a subject may not.
    return Letter(to, " ".join(subject.split()), render_to_string(f"answering/mail/{template}.txt", everything))


def send_letter(written: Letter) -> str:
    """Send it, outside any transaction. Returns why it was not sent, in words for a person; empty where it was."""
    if returned := ReturnedAddress.objects.filter(email__iexact=written.to).first():
        return f"Mail to this address came back on {plain_date(returned.returned_at)}. Nothing was sent."
    mail = EmailMessage(
        subject=written.subject,
        body=written.body,
        from_email=settings.AUTHORITY.school_offers.email,
        to=[written.to],
        # So that no machine answers a machine; and so that we know the letter when it comes back.
        headers={"Auto-Submitted": "auto-generated", HEADER: letter_mark(written.to)},
    )
    try:
        mail.send()
    except SMTPRecipientsRefused:
        return "The mail server does not take letters to this address."
    except SMTPDataError as problem:
        # Of this letter alone: if it stopped the others, it would stop them each time.
        return _REFUSED if problem.smtp_code >= 500 else _failure(problem)
    except ValueError:
        return "A letter to this address cannot be written."
    except OSError as problem:
        return _failure(problem)
    return ""


def _failure(problem: OSError) -> str:
    # The kind of the failure is enough to act on: its words may hold an address.
    log.error("letter not sent", extra={"error": type(problem).__name__})
    return f"{_FAILS} ({type(problem).__name__}). Try again later."


def is_server_failure(failure: str) -> bool:
    """Whether what `send_letter` returned says that no mail goes out at the moment, to anybody."""
    return failure.startswith(_FAILS)

"""The mails of signing in, as plain text."""

import logging
from smtplib import SMTPRecipientsRefused

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string

log = logging.getLogger(__name__)

# What a mail server, a name that is not found and an address that cannot be written raise.
MAIL_FAILS = (OSError, ValueError)


def is_refused(problem: Exception) -> bool:
    """Does our mail server say of this very address that it takes no mail, now and later?"""
    refused = problem.recipients.values() if isinstance(problem, SMTPRecipientsRefused) else ()
    return bool(refused) and all(code >= 500 for code, _ in refused)


def send_code(*, to: str, code: str) -> None:
    """The code is in the subject too, where telephones show it without opening the mail."""
    shown = in_fours(code)
    _send(to, f"{shown} is your code for the {settings.AUTHORITY.site_name}", "code.txt", {"code": shown})


def send_long_code(*, to: str, code: str) -> None:
    """It stands in the mail alone: nobody types sixteen figures from what a telephone shows in passing."""
    subject = f"A longer code for the {settings.AUTHORITY.site_name}"
    _send(to, subject, "long_code.txt", {"code": in_fours(code)})


def send_no_account(*, to: str) -> None:
    """To an address that we do not know: what to do, and that nothing was done."""
    _send(to, f"Signing in to the {settings.AUTHORITY.site_name}", "no_account.txt", {})


def send_factor_changed(*, to: str, what: str) -> None:
    """To an officer, so that they notice when it was somebody else. `what` is a sentence."""
    subject = f"Your second factor at the {settings.AUTHORITY.site_name}"
    _send(to, subject, "factor_changed.txt", {"what": what})


def in_fours(code: str) -> str:
    """`1234 5678`, which is easier to read and to type."""
    return " ".join(code[at : at + 4] for at in range(0, len(code), 4))


def _send(to: str, subject: str, template: str, context: dict[str, str]) -> None:
    minutes = settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT // 60
    values = {**context, "authority": settings.AUTHORITY, "site": settings.SITE_URL, "minutes": minutes}
    mail = EmailMessage(
        subject=subject,
        body=render_to_string(f"account/mail/{template}", values),
        to=[to],
        # So that no machine answers a machine.
        headers={"Auto-Submitted": "auto-generated"},
    )
    try:
        mail.send()
    except MAIL_FAILS as problem:
        # The kind of the failure is enough to act on: its words may hold an address.
        log.error("sign-in mail not sent", extra={"error": type(problem).__name__})
        raise

"""The mails of signing in, as plain text."""

import logging

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string

log = logging.getLogger(__name__)

# What a mail server, a name that is not found and an address that cannot be written raise.
MAIL_FAILS = (OSError, ValueError)


def send_code(*, to: str, code: str) -> None:
    """The code is in the subject too, where telephones show it without opening the mail."""
    _send(to, f"{code} is your code for the {settings.AUTHORITY.site_name}", "code.txt", {"code": code})


def send_no_account(*, to: str) -> None:
    """To an address that we do not know: what to do, and that nothing was done."""
    _send(to, f"Signing in to the {settings.AUTHORITY.site_name}", "no_account.txt", {})


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

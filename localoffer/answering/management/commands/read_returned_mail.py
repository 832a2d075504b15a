"""`manage.py read_returned_mail`: which of our letters to schools came back."""

import imaplib
import os
from dataclasses import dataclass
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from localoffer.answering.actions.returned import note_returned
from localoffer.answering.bounce import LARGEST_MESSAGE, read_bounce
from localoffer.answering.letter_mark import carries_mark
from localoffer.core.mail.mailbox import Account, Connect, Mailbox, MailboxUnavailable, connect_by_tls, opened_mailbox
from localoffer.core.words import plural

ACCOUNT = Account("SCHOOL_OFFERS_IMAP")


def _connect() -> imaplib.IMAP4:
    return connect_by_tls(ACCOUNT)


@dataclass(slots=True)
class Found:
    """`reports` are messages that say what came back of ours; `left` are all others, which stay unread for a person."""

    reports: int = 0
    addresses: int = 0
    strange: int = 0
    left: int = 0


class Command(BaseCommand):
    help = (
        "Read the mailbox in SCHOOL_OFFERS_IMAP_HOST for letters to schools that came back. Nothing more is sent to "
        "such an address until an officer says that it works. Whatever else is in the mailbox, and a report without "
        "our letter in it, stays unread for a person."
    )
    connect: Connect = staticmethod(_connect)

    def handle(self, *args: Any, **options: Any) -> None:
        found = Found()
        try:
            with opened_mailbox(ACCOUNT, self.connect) as mailbox:
                for uid in mailbox.unread():
                    _take(mailbox, uid, found)
        except MailboxUnavailable as problem:
            raise CommandError(str(problem)) from problem
        except DatabaseError as problem:
            text = f"Nothing more can be kept now ({type(problem).__name__}). Run it again: nothing is lost."
            raise CommandError(text, returncode=os.EX_TEMPFAIL) from problem
        finally:
            self._report(found)

    def _report(self, found: Found) -> None:
        addresses = plural(found.addresses, "address", "addresses")
        self.stdout.write(f"{plural(found.reports, 'report')} of mail that came back, {addresses}.")
        if found.strange:
            self.stdout.write(f"{plural(found.strange, 'address', 'addresses')} to which we never wrote: passed over.")
        if found.left:
            self.stdout.write(f"{plural(found.left, 'other message')} left unread in the mailbox for a person.")


def _take(mailbox: Mailbox, uid: str, found: Found) -> None:
    """A message is marked as read only when what it says is kept: killed in between, the next run finds both."""
    raw = mailbox.fetch(uid) if mailbox.size(uid) <= LARGEST_MESSAGE else b""
    addresses = [each for each in read_bounce(raw) if carries_mark(raw, each.email)]
    if not addresses:
        found.left += 1
        return
    for each in addresses:
        if note_returned(returned=each):
            found.addresses += 1
        else:
            found.strange += 1
    found.reports += 1
    mailbox.put_away(uid)

"""`manage.py read_comment_mail [FILE|-]`"""

import os
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError

from localoffer.comments.mail.intake import Intake, take_mailbox, take_message
from localoffer.comments.mail_message import LARGEST_MESSAGE, NotAComment, UnreadableMessage
from localoffer.comments.mailbox import ACCOUNT, connect_by_tls
from localoffer.core.mail.mailbox import Connect, MailboxUnavailable, opened_mailbox

_STANDARD_INPUT = "-"


class Command(BaseCommand):
    help = (
        "Take in the comments that families sent by e-mail. Without FILE, all unread messages of the mailbox in "
        "COMMENTS_IMAP_HOST, for cron. With FILE, or - for standard input, one message, for a mail server's pipe: "
        "there, the exit code asks the server to try again later (75) or to send the message back (1)."
    )
    connect: Connect = staticmethod(connect_by_tls)

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", nargs="?", metavar="FILE", help="one message, or - for standard input")

    def handle(self, *args: Any, file: str | None, **options: Any) -> None:
        intake = Intake()
        try:
            if file is None:
                self._read_mailbox(intake)
            else:
                self._read_one(file, intake)
        except (DatabaseError, OSError) as problem:
            text = f"Nothing more can be kept now ({type(problem).__name__}). Run it again: nothing is lost."
            raise CommandError(text, returncode=os.EX_TEMPFAIL) from problem
        finally:
            for line in intake.lines():
                self.stdout.write(line)
        if intake.left:
            raise CommandError(
                "These messages are unread and flagged in the mailbox. Open them there, enter what they say by hand, "
                "and mark them as read."
            )

    def _read_mailbox(self, intake: Intake) -> None:
        try:
            with opened_mailbox(ACCOUNT, self.connect) as mailbox:
                take_mailbox(mailbox, intake)
        except MailboxUnavailable as problem:
            raise CommandError(str(problem)) from problem

    def _read_one(self, file: str, intake: Intake) -> None:
        try:
            take_message(_bytes(file), intake)
        except NotAComment:
            intake.no_comments += 1
        except UnreadableMessage as problem:
            raise CommandError(f"This message cannot be taken. {problem}") from problem


def _bytes(file: str) -> bytes:
    """One byte more than is allowed tells that there is more."""
    if file == _STANDARD_INPUT:
        return sys.stdin.buffer.read(LARGEST_MESSAGE + 1)
    try:
        with Path(file).open("rb") as opened:
            return opened.read(LARGEST_MESSAGE + 1)
    except OSError as problem:
        raise CommandError(f"{file} cannot be read: {problem.strerror}.") from problem

"""Shows the newest mail of a demonstration, which is written to a file and sent to nobody."""

from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

# Mail of one process is appended to one file, each followed by this line.
_BETWEEN = b"-" * 79
_FILES = "django.core.mail.backends.filebased.EmailBackend"


class Command(BaseCommand):
    help = "Shows the newest mail, such as one with a code to sign in. Only where mail is written to files."

    def handle(self, *args: Any, **options: Any) -> None:
        newest = newest_mail(_folder())
        message = message_from_bytes(newest, policy=policy.default)
        body = message.get_body(("plain",))
        self.stdout.write(f"To: {message['To']}\nSubject: {message['Subject']}\n\n{body.get_content() if body else ''}")


def newest_mail(folder: Path) -> bytes:
    """The last mail in the file that was written to last. Raises CommandError where there is none."""
    files = sorted(folder.glob("*.log"), key=lambda path: path.stat().st_mtime_ns)
    mails = [mail for mail in (files[-1].read_bytes() if files else b"").split(_BETWEEN) if mail.strip()]
    if not mails:
        raise CommandError(f"There is no mail in {folder} yet. Ask for a code on the sign-in page first.")
    return mails[-1].lstrip()


def _folder() -> Path:
    if settings.EMAIL_BACKEND != _FILES:
        raise CommandError("Mail is sent here, and not written to files. Look in the mailbox that it was sent to.")
    return Path(settings.EMAIL_FILE_PATH)

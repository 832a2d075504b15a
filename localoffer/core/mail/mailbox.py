"""A mailbox, read by IMAP over TLS."""

import imaplib
import re
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from django.conf import settings

Connect = Callable[[], imaplib.IMAP4]

TIMEOUT_SECONDS = 30
# Read messages go there if the mailbox has such a folder.
READ_FOLDER = "Received"


class MailboxUnavailable(RuntimeError):
    """The text says what is wrong and what to do. It holds no name of an account and nothing that the server said."""


@dataclass(frozen=True, slots=True)
class Account:
    """Where the mailbox is and how we sign in. `prefix` begins the names of its settings: `COMMENTS_IMAP`."""

    prefix: str

    def said(self, name: str) -> Any:
        """What the installation says under this name, such as `HOST`."""
        return getattr(settings, self.called(name))

    def called(self, name: str) -> str:
        """The name of the setting, for whoever has to change it."""
        return f"{self.prefix}_{name}"


def connect_by_tls(account: Account) -> imaplib.IMAP4:
    """Encrypted from the first byte, and only with a server that proves its name."""
    return imaplib.IMAP4_SSL(
        account.said("HOST"),
        account.said("PORT"),
        ssl_context=ssl.create_default_context(),
        timeout=TIMEOUT_SECONDS,
    )


class Mailbox:
    """The folder of new messages. Messages are named by their UIDs; nothing is ever deleted."""

    def __init__(self, connection: imaplib.IMAP4, account: Account) -> None:
        self._connection = connection
        self._account = account
        self._can_move = self._has_read_folder() and self._server_can_move()

    def unread(self) -> list[str]:
        """Oldest first."""
        found = self._ask("SEARCH", "UNSEEN")
        return [uid.decode() for line in found if isinstance(line, bytes) for uid in line.split()]

    def size(self, uid: str) -> int:
        """In bytes; 0 if the message is gone."""
        answer = b" ".join(line for line in self._ask("FETCH", uid, "(RFC822.SIZE)") if isinstance(line, bytes))
        found = re.search(rb"RFC822\.SIZE (\d+)", answer)
        return int(found[1]) if found else 0

    def fetch(self, uid: str) -> bytes:
        """The message, which stays unread; nothing if it is gone."""
        answer = self._ask("FETCH", uid, "(BODY.PEEK[])")
        return next((bytes(part[1]) for part in answer if isinstance(part, tuple)), b"")

    def mark_read(self, uid: str) -> None:
        self._ask("STORE", uid, "+FLAGS.SILENT", r"(\Seen)")

    def put_away(self, uid: str) -> None:
        """Mark it as read, and move it among the read ones if there is such a folder and the server can."""
        self.mark_read(uid)
        if self._can_move:
            self._ask("MOVE", uid, READ_FOLDER)

    def flag(self, uid: str) -> None:
        """Mark it for a person. It stays unread."""
        self._ask("STORE", uid, "+FLAGS.SILENT", r"(\Flagged)")

    def _has_read_folder(self) -> bool:
        return bool(self._connection.list('""', READ_FOLDER)[1][0])

    def _server_can_move(self) -> bool:
        # Asked after sign-in: many servers say only then what they can.
        said: Any = self._connection.capability()[1][0]
        return b"MOVE" in said.upper().split()

    def _ask(self, command: str, *words: str) -> list[Any]:
        """Raises MailboxUnavailable if the connection fails."""
        with _explained(self._account):
            return list(self._connection.uid(command, *words)[1] or [])


@contextmanager
def opened_mailbox(account: Account, connect: Connect) -> Iterator[Mailbox]:
    """Signed in, with the folder open. Raises MailboxUnavailable."""
    if not account.said("HOST"):
        host, user = account.called("HOST"), account.called("USER")
        raise MailboxUnavailable(f"No mailbox is named. Set {host}, {user} and so on.")
    with _explained(account):
        connection = connect()
    try:
        with _explained(account):
            _sign_in(connection, account)
            mailbox = Mailbox(connection, account)
        yield mailbox
    finally:
        with suppress(OSError, imaplib.IMAP4.error):
            connection.logout()


def _sign_in(connection: imaplib.IMAP4, account: Account) -> None:
    try:
        connection.login(account.said("USER"), account.said("PASSWORD"))
    except imaplib.IMAP4.abort:
        raise
    except (imaplib.IMAP4.error, UnicodeEncodeError) as problem:
        raise MailboxUnavailable(
            f"The mail server does not let us in. Check {account.called('USER')} and {account.called('PASSWORD')}."
        ) from problem
    folder = account.said("FOLDER")
    quoted = '"{}"'.format(folder.replace("\\", r"\\").replace('"', r"\""))
    try:
        is_there = connection.select(quoted)[0] == "OK"
    except (imaplib.IMAP4.readonly, UnicodeEncodeError):
        is_there = False
    if not is_there:
        raise MailboxUnavailable(f"We cannot open and change the folder “{folder}”. Check {account.called('FOLDER')}.")


@contextmanager
def _explained(account: Account) -> Iterator[None]:
    """Failures of the network and of the server in words for whoever runs this. The special ones come first."""
    host, port = account.called("HOST"), account.called("PORT")
    where = f"{account.said('HOST')}, port {account.said('PORT')},"
    words: dict[type[Exception], str] = {
        socket.gaierror: f"Nobody knows the name {account.said('HOST')}. Check {host}.",
        ConnectionRefusedError: f"{where} takes no connections. Check {port}, and that the server runs.",
        TimeoutError: f"{where} did not answer within {TIMEOUT_SECONDS} seconds. Try again later.",
        ssl.SSLCertVerificationError: f"{where} cannot prove that it is that server. Ask who looks after it to renew "
        "its certificate. We do not connect without one.",
        ssl.SSLError: f"{where} does not speak TLS from the start. The port for that is usually 993.",
        OSError: f"The connection to {where} failed. Try again later: nothing is lost, and nothing is kept twice.",
        imaplib.IMAP4.error: f"{where} broke off. Try again later: nothing is lost, and nothing is kept twice.",
    }
    try:
        yield
    except tuple(words) as problem:
        text = next(text for kind, text in words.items() if isinstance(problem, kind))
        raise MailboxUnavailable(text) from problem

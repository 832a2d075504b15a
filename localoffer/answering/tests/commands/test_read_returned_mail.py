"""The command that reads the mailbox for letters that came back."""

import imaplib
import io
from typing import Any, cast

import pytest
from django.core.mail import EmailMessage
from django.core.management import CommandError, call_command
from django.db import OperationalError

from localoffer.answering.mail.letter import letter, send_letter
from localoffer.answering.management.commands import read_returned_mail
from localoffer.answering.management.commands.read_returned_mail import Command
from localoffer.answering.models import ReturnedAddress
from localoffer.answering.tests.returned_mail import ANSWER, EXIM, in_words, report
from tests.builders import school_offers as builders

pytestmark = pytest.mark.django_db
Answer = tuple[str, list[Any]]


class FakeImap:
    """What a mailbox answers, as far as the reading of one needs it. `seen` are the messages marked as read."""

    def __init__(self, *messages: bytes) -> None:
        self.messages = {str(uid): raw for uid, raw in enumerate(messages, start=1)}
        self.seen: list[str] = []

    def login(self, *_: str) -> None: ...

    def logout(self) -> None: ...

    def select(self, _: str) -> Answer:
        return "OK", [b"1"]

    def list(self, *_: str) -> Answer:
        return "OK", [None]

    def capability(self) -> Answer:
        return "OK", [b"IMAP4rev1"]

    def uid(self, command: str, *words: str) -> Answer:
        if command == "SEARCH":
            unread = [uid for uid in self.messages if uid not in self.seen]
            return "OK", [" ".join(unread).encode()]
        if command == "STORE":
            self.seen.append(words[0])
            return "OK", []
        raw = self.messages[words[0]]
        if "SIZE" in words[1]:
            return "OK", [b"1 (RFC822.SIZE %d)" % len(raw)]
        return "OK", [(b"1", raw)]


@pytest.fixture(autouse=True)
def account(settings: Any) -> None:
    settings.SCHOOL_OFFERS_IMAP_HOST = "mail.example.org"


def run(box: FakeImap) -> str:
    command, output = Command(), io.StringIO()
    command.connect = lambda: cast("imaplib.IMAP4", box)
    call_command(command, stdout=output)
    return output.getvalue()


def test_a_report_is_kept_and_marked_and_other_mail_is_left() -> None:
    builders.invitation(builders.setting(), email="gone@school.example.org")
    box = FakeImap(report(), report("stranger@example.org"), in_words(ANSWER), b"")
    said = run(box)
    assert "2 reports of mail that came back, 1 address." in said
    assert "1 address to which we never wrote" in said
    assert "2 other messages left unread" in said
    assert box.seen == ["1", "2"]
    assert ReturnedAddress.objects.get().email == "gone@school.example.org"
    assert "gone@" not in said


def test_a_report_that_somebody_made_up_stops_no_letters() -> None:
    """Whoever got a letter knows the mark of their own address, and of no other."""
    builders.invitation(builders.setting(), email="gone@school.example.org")
    made_up = report("other@school.example.org").replace(b"other@school", b"gone@school")
    box = FakeImap(made_up, in_words(EXIM))
    assert "2 other messages left unread" in run(box)
    assert box.seen == []
    assert not ReturnedAddress.objects.exists()


def test_a_letter_that_we_sent_is_known_when_it_comes_back(mailoutbox: list[EmailMessage]) -> None:
    """Capital letters of the address make no difference."""
    builders.invitation(builders.setting(), email="gone@school.example.org")
    send_letter(letter("Gone@School.example.org", "Hello", "confirmed"))
    sent = mailoutbox[0].message().as_bytes()
    run(FakeImap(in_words(EXIM) + sent))
    assert ReturnedAddress.objects.get().email == "gone@school.example.org"


def test_a_second_run_finds_nothing_new() -> None:
    builders.invitation(builders.setting(), email="gone@school.example.org")
    box = FakeImap(report())
    run(box)
    assert "0 reports of mail" in run(box)


def test_a_message_that_is_far_too_large_is_left() -> None:
    assert "1 other message left" in run(FakeImap(b"x" * (5 * 1024 * 1024 + 1)))


def test_without_a_mailbox_it_says_which_settings_are_needed(settings: Any) -> None:
    settings.SCHOOL_OFFERS_IMAP_HOST = ""
    with pytest.raises(CommandError, match="Set SCHOOL_OFFERS_IMAP_HOST"):
        run(FakeImap())


def test_a_database_that_fails_leaves_the_message_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(**_: object) -> bool:
        raise OperationalError

    monkeypatch.setattr(read_returned_mail, "note_returned", fail)
    box = FakeImap(report())
    with pytest.raises(CommandError, match="nothing is lost"):
        run(box)
    assert box.seen == []

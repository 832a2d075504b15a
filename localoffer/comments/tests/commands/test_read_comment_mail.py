import imaplib
import io
import logging
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.conf import LazySettings
from django.core.management import CommandError, call_command
from django.db import DataError, OperationalError

from localoffer.comments import mail_message
from localoffer.comments.actions.receive_mail import receive_mail
from localoffer.comments.mail import intake
from localoffer.comments.management.commands.read_comment_mail import Command
from localoffer.comments.models import Comment, Original
from localoffer.comments.tests import builders, messages
from localoffer.comments.tests.imap_server import PASSWORD, USER, FakeMailbox, serving

pytestmark = pytest.mark.django_db


def plainly() -> imaplib.IMAP4:
    from django.conf import settings

    return imaplib.IMAP4(settings.COMMENTS_IMAP_HOST, settings.COMMENTS_IMAP_PORT, timeout=5)


class PlainCommand(Command):
    """The command with the client of production, without its encryption."""

    connect = staticmethod(plainly)


@pytest.fixture(autouse=True)
def categories() -> None:
    builders.category()


@pytest.fixture
def box(settings: LazySettings) -> Iterator[FakeMailbox]:
    box = FakeMailbox()
    settings.COMMENTS_IMAP_USER, settings.COMMENTS_IMAP_PASSWORD = USER, PASSWORD
    with serving(box):
        settings.COMMENTS_IMAP_HOST, settings.COMMENTS_IMAP_PORT = "127.0.0.1", box.port
        yield box


def run(*words: str) -> str:
    output = io.StringIO()
    call_command(PlainCommand(), *words, stdout=output)
    return output.getvalue()


def run_and_fail(*words: str) -> tuple[str, CommandError]:
    output = io.StringIO()
    with pytest.raises(CommandError) as failed:
        call_command(PlainCommand(), *words, stdout=output)
    return output.getvalue(), failed.value


def numbered(number: int, text: str = "") -> bytes:
    return messages.raw(text or f"Comment {number}.", Message_ID=f"<{number}@mail.example.org>")


def test_the_mailbox_is_read_and_what_was_read_is_put_away(box: FakeMailbox) -> None:
    box.put(numbered(1), numbered(2))
    assert run() == "2 comments came in.\n"
    assert Comment.objects.count() == 2
    assert (len(box.received), box.messages) == (2, {})
    assert run() == "0 comments came in.\n"


def test_mail_of_programs_is_marked_and_left_and_nothing_is_answered(
    box: FakeMailbox, mailoutbox: list[object]
) -> None:
    box.put(messages.raw(Auto_Submitted="auto-replied"), numbered(1))
    assert run() == "1 comment came in.\n1 message sent by a program or by ourselves: no comment.\n"
    assert box.flags() == [{"\\Seen"}]
    assert Comment.objects.count() == 1
    assert mailoutbox == []


def test_killed_between_storing_and_marking_the_next_run_stores_nothing_twice(box: FakeMailbox) -> None:
    box.put(numbered(1), numbered(2))
    box.breaks_on = "UID STORE"
    output, failed = run_and_fail()
    assert output == "1 comment came in.\n"
    assert "nothing is lost" in str(failed)
    assert Comment.objects.count() == 1
    assert box.flags() == [set(), set()]
    box.breaks_on = ""
    assert run() == "1 comment came in.\n1 message had come in before.\n"
    assert Comment.objects.count() == Original.objects.count() == 2


def test_what_cannot_be_read_is_left_to_a_person_and_the_others_go_on(box: FakeMailbox) -> None:
    box.put(numbered(1), b"no message at all", messages.raw("\n", Subject="Hello"), numbered(2))
    output, failed = run_and_fail()
    assert failed.returncode == 1
    assert "flagged in the mailbox" in str(failed)
    assert output.splitlines() == [
        "2 comments came in.",
        "Message 12: It is no e-mail message.",
        "Message 13: It is empty.",
    ]
    assert box.flags() == [{"\\Flagged"}, {"\\Flagged"}]
    assert len(box.received) == 2


def test_a_message_that_is_too_large_is_not_even_fetched(box: FakeMailbox) -> None:
    box.put(numbered(1))
    box.messages[11].says_size = mail_message.LARGEST_MESSAGE + 1
    box.breaks_on = "UID FETCH 11 (BODY"
    output, _ = run_and_fail()
    assert "Message 11: It is too large." in output
    assert box.flags() == [{"\\Flagged"}]


def test_a_message_that_the_database_does_not_take_hinders_no_other(
    box: FakeMailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refusing(*, mail: mail_message.MailMessage) -> object:
        if "refuse" in mail.text:
            raise DataError("refuse this")
        return receive_mail(mail=mail)

    monkeypatch.setattr(intake, "receive_mail", refusing)
    box.put(numbered(1, "refuse this"), numbered(2))
    output, failed = run_and_fail()
    assert output == "1 comment came in.\nMessage 11: The database does not take it.\n"
    assert "refuse" not in str(failed)


def test_a_database_that_is_away_ends_the_run_and_marks_nothing(
    box: FakeMailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(**_: object) -> None:
        raise OperationalError("server at 10.0.0.1 is away")

    monkeypatch.setattr(intake, "receive_mail", away)
    box.put(numbered(1))
    output, failed = run_and_fail()
    assert (output, failed.returncode) == ("0 comments came in.\n", 75)
    assert box.flags() == [set()]


def test_a_full_disk_is_not_mistaken_for_a_broken_connection(box: FakeMailbox, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(**_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(intake, "receive_mail", full)
    box.put(numbered(1))
    _, failed = run_and_fail()
    assert "Nothing more can be kept now" in str(failed)
    assert box.flags() == [set()]


def test_a_mailbox_that_cannot_be_opened_is_explained(box: FakeMailbox, settings: LazySettings) -> None:
    settings.COMMENTS_IMAP_PASSWORD = "wrong"
    _, failed = run_and_fail()
    assert "COMMENTS_IMAP_PASSWORD" in str(failed)
    assert failed.returncode == 1


def test_one_message_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "message.eml"
    path.write_bytes(numbered(1))
    assert run(str(path)) == "1 comment came in.\n"
    assert run(str(path)) == "0 comments came in.\n1 message had come in before.\n"


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert "No such file" in str(run_and_fail(str(tmp_path / "none.eml"))[1])


def pipe(monkeypatch: pytest.MonkeyPatch, raw: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(raw)))


def test_one_message_from_a_mail_servers_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = messages.with_files(messages.message("x" * 30_000), (b"%PDF-1.7", "application/pdf", "Jacob.pdf"))
    pipe(monkeypatch, raw)
    assert run("-").splitlines() == [
        "1 comment came in.",
        "1 attachment of other kinds not taken.",
        "1 comment cut short: only the original holds everything.",
    ]


def test_a_program_in_the_pipe_gets_no_mail_back(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe(monkeypatch, messages.raw(Precedence="bulk"))
    assert "1 message sent by a program" in run("-")


def test_the_sender_of_what_cannot_be_read_gets_it_back_and_the_server_keeps_what_comes_too_soon(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pipe(monkeypatch, b"nothing")
    assert run_and_fail("-")[1].returncode == 1

    def away(**_: object) -> None:
        raise OperationalError

    monkeypatch.setattr(intake, "receive_mail", away)
    pipe(monkeypatch, numbered(1))
    assert run_and_fail("-")[1].returncode == 75


def test_neither_output_nor_log_holds_words_addresses_or_names(
    box: FakeMailbox, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    secret = messages.message("Secret words", Subject="Secret subject", From="secret@example.org")
    box.put(messages.with_files(secret, (b"%PDF-1.7", "application/pdf", "Secret.pdf")), b"Secret nonsense")
    output, failed = run_and_fail()
    assert "1 comment came in." in output
    assert "secret" not in f"{output} {failed} {caplog.text}".lower()

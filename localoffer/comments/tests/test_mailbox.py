import imaplib
import shutil
import socket
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import LazySettings

from localoffer.comments.mailbox import ACCOUNT, connect_by_tls
from localoffer.comments.tests import messages
from localoffer.comments.tests.imap_server import PASSWORD, USER, FakeMailbox, serving
from localoffer.core.mail import mailbox
from localoffer.core.mail.mailbox import MailboxUnavailable, opened_mailbox


@pytest.fixture
def box(settings: LazySettings) -> Iterator[FakeMailbox]:
    box = FakeMailbox()
    box.put(messages.raw("One."), messages.raw("Two."))
    settings.COMMENTS_IMAP_USER, settings.COMMENTS_IMAP_PASSWORD = USER, PASSWORD
    with serving(box):
        settings.COMMENTS_IMAP_HOST, settings.COMMENTS_IMAP_PORT = "127.0.0.1", box.port
        yield box


def plainly() -> imaplib.IMAP4:
    """The client of production without its encryption."""
    from django.conf import settings

    return imaplib.IMAP4(settings.COMMENTS_IMAP_HOST, settings.COMMENTS_IMAP_PORT, timeout=5)


def test_unread_messages_are_found_and_stay_unread_when_they_are_read(box: FakeMailbox) -> None:
    box.messages[11].flags.add("\\Seen")
    with opened_mailbox(ACCOUNT, plainly) as opened:
        assert opened.unread() == ["12"]
        assert opened.size("12") == len(box.messages[12].raw)
        assert opened.fetch("12") == box.messages[12].raw
    assert "\\Seen" not in box.messages[12].flags


def test_an_empty_mailbox(box: FakeMailbox) -> None:
    box.messages.clear()
    with opened_mailbox(ACCOUNT, plainly) as opened:
        assert opened.unread() == []


def test_a_message_that_somebody_took_away_meanwhile_is_nothing(box: FakeMailbox) -> None:
    with opened_mailbox(ACCOUNT, plainly) as opened:
        assert opened.size("99") == 0
        assert opened.fetch("99") == b""
        opened.put_away("99")


def test_read_messages_are_moved_where_there_is_a_folder_for_them(box: FakeMailbox) -> None:
    first = box.messages[11].raw
    with opened_mailbox(ACCOUNT, plainly) as opened:
        opened.put_away("11")
    assert box.received == [first]
    assert list(box.messages) == [12]


@pytest.mark.parametrize("missing", ["has_received_folder", "can_move"])
def test_elsewhere_they_are_marked_and_stay(box: FakeMailbox, missing: str) -> None:
    setattr(box, missing, False)
    with opened_mailbox(ACCOUNT, plainly) as opened:
        opened.put_away("11")
    assert box.flags() == [{"\\Seen"}, set()]
    assert box.received == []


def test_a_flagged_message_stays_unread(box: FakeMailbox) -> None:
    with opened_mailbox(ACCOUNT, plainly) as opened:
        opened.flag("11")
        assert opened.unread() == ["11", "12"]
    assert box.flags() == [{"\\Flagged"}, set()]


def problem() -> str:
    with pytest.raises(MailboxUnavailable) as raised, opened_mailbox(ACCOUNT, plainly) as opened:
        opened.unread()
    assert USER not in str(raised.value)
    assert PASSWORD not in str(raised.value)
    return str(raised.value)


def test_without_a_mailbox_it_says_which_settings_are_needed(settings: LazySettings) -> None:
    settings.COMMENTS_IMAP_HOST = ""
    assert "Set COMMENTS_IMAP_HOST" in problem()


@pytest.mark.parametrize("password", ["wrong", "Pässword"])
def test_a_wrong_password(box: FakeMailbox, settings: LazySettings, password: str) -> None:
    settings.COMMENTS_IMAP_PASSWORD = password
    assert "COMMENTS_IMAP_PASSWORD" in problem()


@pytest.mark.parametrize("folder", ["No such folder", 'quo"te', "Éx"])
def test_a_folder_that_is_not_there(box: FakeMailbox, settings: LazySettings, folder: str) -> None:
    settings.COMMENTS_IMAP_FOLDER = folder
    assert "COMMENTS_IMAP_FOLDER" in problem()


def test_a_folder_with_a_space_in_its_name(box: FakeMailbox, settings: LazySettings) -> None:
    box.folder = settings.COMMENTS_IMAP_FOLDER = "New comments"
    with opened_mailbox(ACCOUNT, plainly) as opened:
        assert len(opened.unread()) == 2


def test_nobody_listens(box: FakeMailbox, settings: LazySettings) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        settings.COMMENTS_IMAP_PORT = free.getsockname()[1]
    assert "COMMENTS_IMAP_PORT" in problem()


def test_a_name_that_nobody_knows(box: FakeMailbox, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert "Check COMMENTS_IMAP_HOST" in problem()


def test_a_server_that_says_nothing_is_not_waited_for_for_ever(
    box: FakeMailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    box.greets = False
    monkeypatch.setattr(mailbox, "TIMEOUT_SECONDS", 0.3)
    with pytest.raises(MailboxUnavailable, match="did not answer within"), opened_mailbox(ACCOUNT, connect_by_tls):
        pass


def read_all() -> None:
    with opened_mailbox(ACCOUNT, plainly) as opened:
        for uid in opened.unread():
            opened.fetch(uid)
            opened.put_away(uid)


@pytest.mark.parametrize("command", ["LOGIN", "SELECT", "UID SEARCH", "UID FETCH", "UID STORE"])
def test_a_connection_that_breaks(box: FakeMailbox, command: str) -> None:
    box.breaks_on = command
    with pytest.raises(MailboxUnavailable, match="nothing is lost"):
        read_all()


def test_a_server_without_encryption_is_refused_before_the_password_is_sent(box: FakeMailbox) -> None:
    box.breaks_on = "LOGIN"
    with pytest.raises(MailboxUnavailable, match="does not speak TLS"), opened_mailbox(ACCOUNT, connect_by_tls):
        pass


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Key and certificate for `localhost` in one file, made for this run and signed by themselves."""
    if not (openssl := shutil.which("openssl")):
        pytest.skip("openssl makes the certificate")
    path = tmp_path_factory.mktemp("tls") / "both.pem"
    made = path.with_name("certificate.pem")
    asked = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    names = ["-addext", "subjectAltName=DNS:localhost", "-keyout", str(path), "-out", str(made)]
    subprocess.run([openssl, *asked, *names], check=True, capture_output=True)
    path.write_text(path.read_text() + made.read_text())
    return path


@pytest.fixture
def tls_box(box: FakeMailbox, certificate: Path, settings: LazySettings) -> Iterator[FakeMailbox]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with serving(box, context):
        settings.COMMENTS_IMAP_HOST, settings.COMMENTS_IMAP_PORT = "localhost", box.port
        yield box


def test_a_server_that_proves_its_name_is_read(
    tls_box: FakeMailbox, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with opened_mailbox(ACCOUNT, connect_by_tls) as opened:
        assert opened.fetch("11") == tls_box.messages[11].raw


def test_a_certificate_that_nobody_vouches_for_is_refused(tls_box: FakeMailbox) -> None:
    with pytest.raises(MailboxUnavailable, match="cannot prove"), opened_mailbox(ACCOUNT, connect_by_tls):
        pass


def test_a_certificate_of_another_name_is_refused(
    tls_box: FakeMailbox, certificate: Path, settings: LazySettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    settings.COMMENTS_IMAP_HOST = "127.0.0.1"
    with pytest.raises(MailboxUnavailable, match="cannot prove"), opened_mailbox(ACCOUNT, connect_by_tls):
        pass

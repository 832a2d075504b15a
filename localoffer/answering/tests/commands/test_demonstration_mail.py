"""The newest mail of a demonstration, with the code to sign in."""

from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.mail import EmailMessage, get_connection
from django.core.management import CommandError, call_command

FILES = "django.core.mail.backends.filebased.EmailBackend"


@pytest.fixture
def folder(tmp_path: Path, settings: LazySettings) -> Path:
    settings.EMAIL_BACKEND = FILES
    settings.EMAIL_FILE_PATH = tmp_path
    return tmp_path


def send(*subjects: str) -> None:
    connection = get_connection(FILES)
    for subject in subjects:
        body = f"The code of {subject} is 246810. It’s yours."
        EmailMessage(subject, body, "from@example.org", ["senco@example.org"], connection=connection).send()


def test_the_last_mail_of_the_last_file_is_shown(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    send("Old")
    send("First", "Second")
    call_command("demonstration_mail")
    shown = capsys.readouterr().out
    assert "To: senco@example.org" in shown
    assert "Subject: Second" in shown
    assert "The code of Second is 246810. It’s yours." in shown
    assert "First" not in shown


def test_without_mail_it_says_what_to_do(folder: Path) -> None:
    with pytest.raises(CommandError, match="Ask for a code on the sign-in page first"):
        call_command("demonstration_mail")


def test_a_folder_that_is_not_there_yet_is_no_fault(folder: Path, settings: LazySettings) -> None:
    settings.EMAIL_FILE_PATH = folder / "none"
    with pytest.raises(CommandError, match="no mail"):
        call_command("demonstration_mail")


def test_where_mail_is_sent_it_shows_nothing(settings: LazySettings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    with pytest.raises(CommandError, match="Look in the mailbox"):
        call_command("demonstration_mail")

import smtplib

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.utils import timezone

from localoffer.answering.mail.letter import Letter, is_server_failure, letter, send_letter
from localoffer.answering.models import ReturnedAddress

pytestmark = pytest.mark.django_db

LETTER = Letter("ann@oak.example.org", "Hello", "Words.")


def test_it_comes_from_the_authoritys_team_and_asks_machines_not_to_answer() -> None:
    assert send_letter(LETTER) == ""
    sent = mail.outbox[0]
    assert (sent.to, sent.subject, sent.body) == (["ann@oak.example.org"], "Hello", "Words.")
    assert sent.from_email == "school-offers@example.org"
    assert sent.extra_headers["Auto-Submitted"] == "auto-generated"


@pytest.mark.parametrize(
    ("problem", "said", "is_server"),
    [
        (ConnectionRefusedError(), "The mail could not be sent (ConnectionRefusedError). Try again later.", True),
        (smtplib.SMTPRecipientsRefused({}), "The mail server does not take letters to this address.", False),
        (smtplib.SMTPDataError(550, b"spam"), "The mail server refused this letter.", False),
        (
            smtplib.SMTPDataError(452, b"full"),
            "The mail could not be sent (SMTPDataError). Try again later.",
            True,
        ),
        (ValueError("header"), "A letter to this address cannot be written.", False),
    ],
)
def test_what_keeps_a_letter_from_going_is_said_in_words(
    problem: Exception, said: str, is_server: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise problem

    monkeypatch.setattr(EmailBackend, "send_messages", refuse)
    assert send_letter(LETTER) == said
    assert is_server_failure(said) == is_server


def test_nothing_is_sent_to_an_address_from_which_mail_came_back() -> None:
    ReturnedAddress.objects.create(email="Ann@oak.example.org", returned_at=timezone.now())
    assert "came back" in send_letter(LETTER)
    assert mail.outbox == []


def test_a_name_with_a_line_break_breaks_no_subject() -> None:
    assert letter("a@example.org", "Oak\r\nBcc: everybody@example.org", "confirmed", school="Oak", link="").subject == (
        "Oak Bcc: everybody@example.org"
    )


def test_words_stand_as_they_are() -> None:
    """It is plain text: an apostrophe is no markup."""
    body = letter("a@example.org", "Oak", "confirmed", school="St Anne's & <Oak>", link="http://x").body
    assert "St Anne's & <Oak>" in body
    assert "&#39;" not in body
    assert body.count("school-offers@example.org") == 1

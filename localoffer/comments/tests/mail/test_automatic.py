from email import message_from_bytes

import pytest
from django.conf import settings

from localoffer.comments.mail.automatic import is_automatic, is_ours
from localoffer.comments.tests import messages


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "auto-replied"},
        {"Auto_Submitted": "auto-generated; owner-email=x@example.org"},
        {"Precedence": "bulk"},
        {"Precedence": "List"},
        {"Precedence": "junk"},
        {"Return_Path": "<>"},
        {"X_Autoreply": "yes"},
        {"From": "Mail Delivery System <MAILER-DAEMON@example.org>"},
    ],
)
def test_what_a_program_sends(headers: dict[str, str]) -> None:
    assert is_automatic(messages.message(**headers))


def test_a_report_of_a_delivery() -> None:
    assert is_automatic(message_from_bytes(b'Content-Type: multipart/report; boundary="x"\r\n\r\n--x--'))


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Auto_Submitted": "no"},
        {"Auto_Submitted": "No; because=typed"},
        {"Return_Path": "<parent@example.org>"},
        {"Subject": "Out of office: nobody at the team ever answers"},
        {"Subject": "Automatic reply: no thanks, I want a person"},
        {"Precedence": "normal"},
    ],
)
def test_what_a_person_sends(headers: dict[str, str]) -> None:
    assert not is_automatic(messages.message(**headers))


def test_our_own_mail_however_it_is_spelled() -> None:
    assert is_ours(messages.message(From=f"Comments <{settings.AUTHORITY.comments.email.upper()}>"))
    assert is_ours(messages.message(From=settings.DEFAULT_FROM_EMAIL))
    assert not is_ours(messages.message())

"""Asking too often keeps nobody out: the owner of the address gets one longer code, which others cannot spoil."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail
from django.test import Client, override_settings
from django.utils import timezone

from localoffer.accounts import attempts
from localoffer.accounts.long_code import DIGITS, long_code, serial_of, use_long_code
from localoffer.accounts.tests.sign_in_page import ASK, GIVE, SENCO, a_person, ask, give, is_signed_in, wrong

pytestmark = pytest.mark.django_db

STRANGER = "stranger@nowhere.example.org"
NOON = datetime(2026, 11, 30, 12, 10, tzinfo=UTC)


@pytest.fixture(autouse=True)
def at(monkeypatch: pytest.MonkeyPatch) -> Callable[[datetime], None]:
    """Sets the clock of the counts. It begins at noon."""

    def move(moment: datetime) -> None:
        monkeypatch.setattr(timezone, "now", lambda: moment)

    move(NOON)
    return move


def use_up(email: str = SENCO) -> None:
    """A stranger asks until no short code goes out any more, and gets nothing of it."""
    for number in range(attempts.CODES_AN_HOUR):
        ask(Client(REMOTE_ADDR=f"192.0.2.{number}"), email)


def long_code_in_mail() -> str:
    found = re.search(r"^\d{4}( \d{4}){3}$", str(mail.outbox[-1].body), re.MULTILINE)
    assert found, mail.outbox[-1].body
    return found[0]


def test_the_owner_comes_in_with_the_longer_code_while_a_stranger_goes_on_asking(client: Client) -> None:
    a_person()
    use_up()
    ask(Client())
    code = long_code_in_mail()
    for _ in range(9):
        stranger = Client()
        ask(stranger)
        give(stranger, wrong(code.replace(" ", "")))
    assert ask(client)["Location"] == GIVE
    page = client.get(GIVE).text
    assert "16 digits" in page
    assert "any browser" in page
    give(client, code)
    assert is_signed_in(client)


def test_the_mail_says_what_to_do(client: Client) -> None:
    a_person()
    use_up()
    ask(client)
    body = str(mail.outbox[-1].body)
    assert ASK in body
    assert long_code_in_mail() not in mail.outbox[-1].subject
    assert "&" not in body


@pytest.mark.parametrize("email", [SENCO, STRANGER])
def test_it_is_sent_once_an_hour_to_known_and_unknown_alike(email: str, at: Callable[[datetime], None]) -> None:
    a_person()
    use_up(email)
    at(NOON)
    for hour, mails in ((0, 1), (1, attempts.CODES_AN_HOUR + 1), (2, 1)):
        at(NOON + timedelta(hours=hour))
        mail.outbox = []
        for number in range(9):
            ask(Client(REMOTE_ADDR=f"192.0.2.{number}"), email)
        assert len(mail.outbox) == mails


def test_nobody_learns_who_has_an_account() -> None:
    a_person()
    pages = []
    for email in (SENCO, STRANGER):
        use_up(email)
        client = Client()
        ask(client, email)
        tried = give(client, "0" * DIGITS)
        pages.append((client.get(GIVE).text.replace(email, ""), tried.status_code))
    without_tokens = [(re.sub(r'value="[^"]{20,}"', "", text), status) for text, status in pages]
    assert without_tokens[0] == without_tokens[1]


def test_it_works_once_in_all_browsers_together() -> None:
    a_person()
    use_up()
    browsers = [Client(), Client()]
    for browser in browsers:
        ask(browser)
    code = long_code_in_mail()
    for browser in browsers:
        answer = give(browser, code)
    assert [is_signed_in(browser) for browser in browsers] == [True, False]
    assert "code-ended" in answer["Location"]


def test_after_it_was_used_another_one_is_sent(client: Client) -> None:
    a_person()
    use_up()
    ask(client)
    used = long_code_in_mail()
    give(client, used)
    later = Client()
    ask(later)
    assert long_code_in_mail() != used
    give(later, used)
    assert not is_signed_in(later)
    give(later, long_code_in_mail())
    assert is_signed_in(later)


def test_a_short_code_is_a_slip_where_the_longer_one_is_asked_for(client: Client) -> None:
    a_person()
    use_up()
    ask(client)
    for _ in range(9):
        assert "The code has 16 digits" in give(client, "12345678").text
    give(client, long_code_in_mail())
    assert is_signed_in(client)


def test_it_is_sent_again_where_the_mail_failed(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    a_person()
    use_up()

    def fail(*_: object) -> None:
        raise TimeoutError

    with monkeypatch.context() as broken:
        broken.setattr("django.core.mail.message.EmailMessage.send", fail)
        assert ask(client).status_code == 503
    ask(client)
    give(client, long_code_in_mail())
    assert is_signed_in(client)


def test_it_differs_by_address_day_use_and_installation(at: Callable[[datetime], None]) -> None:
    codes = [long_code(SENCO, 0), long_code(STRANGER, 0), long_code(SENCO, 1)]
    with override_settings(SECRET_KEY="another"):
        codes.append(long_code(SENCO, 0))
    at(NOON + timedelta(days=1))
    codes.append(long_code(SENCO, 0))
    assert len(set(codes)) == len(codes)
    assert all(len(code) == DIGITS and code.isdigit() for code in codes)


def test_it_is_not_used_twice_though_the_hour_turned(at: Callable[[datetime], None]) -> None:
    assert use_long_code(SENCO, 0)
    at(NOON + timedelta(hours=1))
    assert not use_long_code(SENCO, 0)
    assert serial_of(SENCO) == 1

"""Officers sign in: the password first, and then the second factor."""

import re
import time
from collections.abc import Callable

import pytest
from django.test import Client

from localoffer.accounts import attempts
from localoffer.accounts.models import User
from localoffer.accounts.second_factor import app_code
from localoffer.accounts.tests.officer_page import CMS, GIVE, PASSWORD, SIGN_IN, opens_cms, with_password
from localoffer.accounts.tests.sign_in_page import SENCO, ask, code_in_mail, give, is_signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.second_factor]


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Stops the clock so many seconds from now."""
    started = float(int(time.time()) // 30 * 30)

    def stop(seconds: float) -> None:
        monkeypatch.setattr(time, "time", lambda: started + seconds)

    stop(0)
    return stop


# Password first


def test_the_password_alone_opens_nothing(client: Client, key: str) -> None:
    assert with_password(client) == GIVE
    assert not is_signed_in(client)
    assert not opens_cms(client)


@pytest.mark.parametrize("name", ["anne", "anne@example.org", "ANNE@Example.org"])
def test_password_and_code_open_the_cms(client: Client, key: str, name: str) -> None:
    with_password(client, name, next="/admin/pages/")
    answer = client.post(GIVE, {"code": f" {app_code(key)[:3]} {app_code(key)[3:]} "})
    assert answer["Location"] == "/admin/pages/"
    assert opens_cms(client)
    assert client.get(SIGN_IN)["Location"] == CMS


@pytest.mark.parametrize(
    ("name", "password"),
    [("anne", "wrong"), ("nobody", PASSWORD), ("", ""), ("anne", ""), ("an\x00ne", PASSWORD), ("a" * 400, "b" * 2000)],
)
def test_wrong_names_and_passwords_are_answered_alike(client: Client, officer: User, name: str, password: str) -> None:
    answer = client.post(SIGN_IN, {"name": name, "password": password})
    assert answer.status_code == 422
    assert "There is a problem" in answer.text
    assert not is_signed_in(client)


def test_only_officers_have_passwords_here(client: Client) -> None:
    User.objects.create_user("senco", SENCO, PASSWORD)
    wrong = with_password(client, "nobody", PASSWORD).replace("nobody", "NAME")
    right = with_password(client, "senco", PASSWORD).replace("senco", "NAME")
    strip = re.compile(r'name="csrfmiddlewaretoken" value="[^"]+"')
    assert strip.sub("", wrong) == strip.sub("", right)


def test_a_closed_account_does_not_open(client: Client, officer: User) -> None:
    User.objects.update(is_active=False)
    with_password(client)
    assert not is_signed_in(client)


def test_passwords_are_limited_by_name(client: Client, officer: User) -> None:
    """By user name and by address together. A code by mail is the way round, so that nobody is kept out."""
    for number in range(attempts.PASSWORDS_AN_HOUR):
        name = "Anne@example.org" if number % 2 else "Anne"
        Client(REMOTE_ADDR=f"192.0.2.{number}").post(SIGN_IN, {"name": name, "password": "wrong"})
    page = with_password(client)
    assert "Too many passwords" in page
    assert 'href="/account/sign-in/?next=/admin/"' in page


def test_passwords_are_limited_by_visitor(client: Client, officer: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attempts, "PASSWORDS_AN_HOUR_FROM_ONE_PLACE", 2)
    for name in ("one", "two"):
        with_password(client, name, "wrong")
    assert "Too many passwords" in with_password(client)


def test_the_right_password_takes_the_count_back(client: Client, officer: User) -> None:
    for _ in range(attempts.PASSWORDS_AN_HOUR + 1):
        assert with_password(Client()) == CMS


# Then the second factor


def test_a_code_works_once(client: Client, key: str, now: Callable[[float], None]) -> None:
    with_password(client)
    client.post(GIVE, {"code": app_code(key)})
    other = Client()
    with_password(other)
    assert "was used before" in other.post(GIVE, {"code": app_code(key)}).text
    now(31)
    other.post(GIVE, {"code": app_code(key)})
    assert opens_cms(other)


@pytest.mark.parametrize(("late", "opens"), [(-30, True), (30, True), (90, False), (-90, False)])
def test_a_clock_may_be_half_a_minute_wrong(
    client: Client, key: str, now: Callable[[float], None], late: int, opens: bool
) -> None:
    with_password(client)
    code = app_code(key)
    now(late)
    client.post(GIVE, {"code": code})
    assert opens_cms(client) is opens


@pytest.mark.parametrize("code", ["", "12", "abcdef", "\x00", "１２３４５６", "9" * 400])
def test_slips_are_named(client: Client, key: str, code: str) -> None:
    with_password(client)
    for _ in range(attempts.FACTORS_AN_HOUR + 1):
        answer = client.post(GIVE, {"code": code})
        assert answer.status_code == 200
        assert "There is a problem" in answer.text
    client.post(GIVE, {"code": app_code(key)})
    assert opens_cms(client)


def test_codes_are_limited(client: Client, key: str) -> None:
    right = app_code(key)
    wrong = f"{(int(right) + 500_000) % 1_000_000:06}"
    for _ in range(attempts.FACTORS_AN_HOUR):
        other = Client()
        with_password(other)
        other.post(GIVE, {"code": wrong})
    with_password(client)
    assert "Too many codes" in client.post(GIVE, {"code": right}).text
    assert not opens_cms(client)


@pytest.mark.parametrize("answer", ["", "[]", "{}", "null", "7", '"x"', '{"id": 1}', "{", '{"rawId": "!", "id": "!"}'])
def test_made_up_passkeys_open_nothing(client: Client, key: str, answer: str) -> None:
    with_password(client)
    assert client.post(GIVE, {"credential": answer}).status_code == 200
    assert not opens_cms(client)


def test_without_a_password_there_is_nothing_to_give(client: Client, key: str) -> None:
    assert client.get(GIVE)["Location"] == SIGN_IN
    assert client.post(GIVE, {"code": app_code(key)})["Location"] == SIGN_IN
    assert not is_signed_in(client)


def test_a_code_by_mail_stands_for_the_password_and_not_for_the_factor(client: Client, key: str) -> None:
    ask(client, "anne@example.org")
    assert give(client, code_in_mail())["Location"] == GIVE
    assert not opens_cms(client)
    client.post(GIVE, {"code": app_code(key)})
    assert opens_cms(client)

"""Codes that do not work: wrong, tried too often, expired, used, from elsewhere. Each leads on to a new one."""

import time
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest
from django.conf import settings
from django.test import Client

from localoffer.accounts import sign_in_code
from localoffer.accounts.tests.sign_in_page import ASK, a_person, ask, code_in_mail, give, is_signed_in, wrong

pytestmark = pytest.mark.django_db


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Moves the clock on by so many seconds."""
    now = time.time

    def move(seconds: int) -> None:
        monkeypatch.setattr(time, "time", lambda: now() + seconds)

    return move


def test_a_wrong_code_is_named_and_can_be_put_right(client: Client) -> None:
    a_person()
    ask(client)
    code = code_in_mail()
    answer = give(client, wrong(code))
    assert answer.status_code == 422
    assert "not the code that we sent" in answer.text
    give(client, code)
    assert is_signed_in(client)


def test_slips_of_the_hand_are_not_tries(client: Client) -> None:
    a_person()
    ask(client)
    code = code_in_mail()
    for slip in ("", code[:5], "abcdef", "１２３４５６", code + "7", "\x00", "9" * 300):
        answer = give(client, slip)
        assert answer.status_code == 422
        assert "There is a problem" in answer.text
    give(client, code)
    assert is_signed_in(client)


def test_a_code_dies_of_too_many_tries(client: Client) -> None:
    a_person()
    ask(client)
    code = code_in_mail()
    for _ in range(settings.ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS):
        give(client, wrong(code))
    answer = give(client, code, next="/account/schools/1/")
    assert not is_signed_in(client)
    assert_leads_to_a_new_code(client, answer["Location"], "/account/schools/1/")


def test_tries_in_copies_of_the_session_count_together(client: Client) -> None:
    """Whoever sends many tries at once has each of them find the session as it was."""
    a_person()
    ask(client)
    code, session = code_in_mail(), dict(client.session)
    for _ in range(settings.ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS):
        store = client.session
        store.update(session)
        store.save()
        give(client, wrong(code))
    store = client.session
    store.update(session)
    store.save()
    give(client, code)
    assert not is_signed_in(client)


def test_a_code_expires(client: Client, later: Callable[[int], None]) -> None:
    a_person()
    ask(client)
    later(settings.ACCOUNT_LOGIN_BY_CODE_TIMEOUT + 1)
    answer = give(client, code_in_mail(), next="/account/schools/1/")
    assert not is_signed_in(client)
    assert_leads_to_a_new_code(client, answer["Location"], "/account/schools/1/")


def test_a_code_works_once(client: Client) -> None:
    a_person()
    ask(client)
    code = code_in_mail()
    give(client, code)
    client.post("/account/sign-out/")
    assert_leads_to_a_new_code(client, give(client, code)["Location"])
    assert not is_signed_in(client)


def test_a_code_works_only_where_it_was_asked_for(client: Client) -> None:
    a_person()
    ask(client)
    elsewhere = Client()
    assert_leads_to_a_new_code(elsewhere, give(elsewhere, code_in_mail())["Location"])


def test_a_new_code_ends_the_old_one(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sign_in_code, "AT_ONCE", 0)
    a_person()
    ask(client)
    old = code_in_mail()
    ask(client)
    if code_in_mail() != old:
        give(client, old)
        assert not is_signed_in(client)
    give(client, code_in_mail())
    assert is_signed_in(client)


def assert_leads_to_a_new_code(client: Client, location: str, onward: str = "") -> None:
    page = client.get(location)
    assert urlsplit(location).path == ASK
    assert "does not work any more" in page.text
    assert parse_qs(urlsplit(location).query).get("next", [""]) == [onward]
    assert not onward or f'name="next" value="{onward}"' in page.text

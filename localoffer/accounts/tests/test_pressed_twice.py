"""A button pressed twice without a script: the second press is answered as the first was."""

import time

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from localoffer.accounts import pressed_twice
from localoffer.accounts.models import User
from localoffer.accounts.second_factor import give_app
from localoffer.accounts.tests.sign_in_page import GIVE, a_person, ask, code_in_mail, give, is_signed_in, wrong
from localoffer.accounts.tests.test_long_code import long_code_in_mail, use_up

pytestmark = pytest.mark.django_db

COOKIE = settings.SESSION_COOKIE_NAME


def press(old_cookie: str, code: str) -> Client:
    """The browser as it sends the form with the cookie that it had when the page was shown."""
    browser = Client()
    browser.cookies[COOKIE] = old_cookie
    give(browser, code)
    return browser


def test_both_presses_sign_in(client: Client) -> None:
    a_person()
    ask(client)
    cookie, code = client.cookies[COOKIE].value, code_in_mail()
    browsers = [press(cookie, code) for _ in range(3)]
    assert all(is_signed_in(browser) for browser in browsers)
    keys = {browser.cookies[COOKIE].value for browser in browsers}
    assert len(keys) == 3
    assert cookie not in keys


def test_a_longer_code_too(client: Client) -> None:
    a_person()
    use_up()
    ask(client)
    cookie, code = client.cookies[COOKIE].value, long_code_in_mail()
    assert all(is_signed_in(press(cookie, code)) for _ in range(2))


def test_the_old_session_signs_nobody_in_without_the_code(client: Client) -> None:
    a_person()
    ask(client)
    cookie, code = client.cookies[COOKIE].value, code_in_mail()
    press(cookie, code)
    stranger = press(cookie, wrong(code))
    assert not is_signed_in(stranger)
    assert stranger.get("/account/").status_code == 302


def test_a_later_press_is_too_late(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    a_person()
    ask(client)
    cookie, code = client.cookies[COOKIE].value, code_in_mail()
    press(cookie, code)
    now = time.time
    monkeypatch.setattr(time, "time", lambda: now() + pressed_twice.SECONDS / 2)
    assert is_signed_in(press(cookie, code))
    monkeypatch.setattr(time, "time", lambda: now() + pressed_twice.SECONDS + 1)
    assert not is_signed_in(press(cookie, code))


def test_a_session_after_the_second_press_lasts_as_long_as_any(client: Client) -> None:
    a_person()
    ask(client)
    cookie, code = client.cookies[COOKIE].value, code_in_mail()
    press(cookie, code)
    assert press(cookie, code).session.get_expiry_age() == settings.SESSION_COOKIE_AGE


@pytest.mark.second_factor
def test_an_officer_goes_on_to_the_second_factor(client: Client) -> None:
    officer = User.objects.create_superuser("anne", "anne@example.org", None)
    give_app(person=officer)
    ask(client, "anne@example.org")
    code = code_in_mail()
    assert [give(client, code)["Location"] for _ in range(2)] == [reverse("mfa_authenticate")] * 2


@pytest.mark.parametrize("name", ["account_login", "account_confirm_login_code"])
def test_a_page_from_before_signing_in_leads_on(name: str) -> None:
    """Signing in changes the token of forms."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(a_person())
    answer = client.post(reverse(name), {"csrfmiddlewaretoken": "old", "next": "/account/?all=1"})
    assert answer["Location"] == "/account/?all=1"


@pytest.mark.parametrize("name", ["account_login", "account_confirm_login_code"])
def test_a_browser_that_keeps_no_cookies_is_told_so(name: str) -> None:
    answer = Client(enforce_csrf_checks=True).post(reverse(name), {"email": "a@example.org", "code": "12345678"})
    assert answer.status_code == 403
    assert "keep cookies from this site" in answer.text


def test_the_page_of_the_code_has_a_token() -> None:
    client = Client(enforce_csrf_checks=True)
    a_person()
    client.get(reverse("account_login"))
    token = client.cookies["csrftoken"].value
    client.post(reverse("account_login"), {"email": "senco@school.example.org", "csrfmiddlewaretoken": token})
    assert 'name="csrfmiddlewaretoken"' in client.get(GIVE).text

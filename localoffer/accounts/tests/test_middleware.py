"""Sessions last while somebody works, and nobody else keeps their pages."""

import time

import pytest
from django.conf import settings
from django.test import Client

from localoffer.accounts.middleware import RENEW_AFTER_SECONDS, STAMP
from localoffer.accounts.tests.sign_in_page import ASK, a_person

pytestmark = pytest.mark.django_db
OUT = "/account/sign-out/"


def sets_session(client: Client, path: str) -> bool:
    return settings.SESSION_COOKIE_NAME in client.get(path).cookies


def test_work_renews_the_session_now_and_then(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    client.force_login(a_person())
    assert sets_session(client, OUT)
    assert not sets_session(client, OUT)
    stamped = client.session[STAMP]
    monkeypatch.setattr(time, "time", lambda: stamped + RENEW_AFTER_SECONDS + 1)
    assert sets_session(client, OUT)
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    assert cookie["max-age"] == settings.SESSION_COOKIE_AGE == 12 * 60 * 60


def test_public_pages_do_not_renew_it(client: Client) -> None:
    client.force_login(a_person())
    answer = client.get("/comments/find/")
    assert settings.SESSION_COOKIE_NAME not in answer.cookies


def test_public_pages_give_no_cookie(client: Client) -> None:
    assert not client.get("/comments/find/").cookies


def test_cookies_serve_accounts_and_officers(client: Client) -> None:
    page = client.get(ASK)
    assert page.cookies["csrftoken"]["path"] == settings.SESSION_COOKIE_PATH == "/"


def test_nobody_keeps_pages_of_accounts(client: Client) -> None:
    client.force_login(a_person())
    assert "no-store" in client.get(OUT)["Cache-Control"]
    assert client.get("/account/no-such-page/")["Cache-Control"] == "private, no-cache"

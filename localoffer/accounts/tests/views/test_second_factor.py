"""Officers set up and change their second factor."""

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client

from localoffer.accounts.models import User
from localoffer.accounts.second_factor import app_code, factors_of, give_app
from localoffer.accounts.tests.officer_page import (
    APP,
    CMS,
    CODES,
    GIVE,
    MINE,
    PASSWORD,
    SIGN_IN,
    key_in,
    opens_cms,
    set_up_app,
    shown_codes,
    with_password,
)
from localoffer.accounts.tests.sign_in_page import a_person

pytestmark = [pytest.mark.django_db, pytest.mark.second_factor]


# Setting one up


def test_who_has_none_is_led_to_set_one_up(client: Client, officer: User) -> None:
    assert with_password(client) == CMS
    assert client.get(CMS)["Location"] == MINE
    page = client.get(APP).text
    assert 'src="data:image/svg+xml;base64,' in page
    set_up_app(client)
    codes = shown_codes(client)
    assert len(codes) == len(set(codes)) == 10
    assert opens_cms(client)
    assert shown_codes(client) == []


def test_a_wrong_first_code_keeps_the_key(client: Client, officer: User) -> None:
    with_password(client)
    key = key_in(client.get(APP).text)
    answer = client.post(APP, {"code": "000000" if app_code(key) != "000000" else "000001"})
    assert "does not match" in answer.text
    assert key_in(answer.text) == key
    client.post(APP, {"code": app_code(key)})
    assert opens_cms(client)


def test_sent_twice_is_once(client: Client, officer: User) -> None:
    with_password(client)
    key = set_up_app(client)
    assert client.post(APP, {"code": app_code(key)})["Location"] == MINE
    assert factors_of(officer).count() == 1


def test_recovery_codes_open_once_each(client: Client, officer: User) -> None:
    with_password(client)
    set_up_app(client)
    code = shown_codes(client)[0]
    later = Client()
    with_password(later)
    later.post(GIVE, {"code": f"{code[:4]} {code[4:]}"})
    assert opens_cms(later)
    again = Client()
    with_password(again)
    again.post(GIVE, {"code": code})
    assert not opens_cms(again)


def test_new_recovery_codes_end_the_old_and_keep_the_session(client: Client, officer: User) -> None:
    with_password(client)
    set_up_app(client)
    old = shown_codes(client)
    later = Client()
    with_password(later)
    later.post(GIVE, {"code": old[0]})
    assert later.post(f"{CODES}new/")["Location"] == CODES
    new = shown_codes(later)
    assert len(new) == 10
    assert not set(new) & set(old)
    assert opens_cms(later)


# Changing it


@pytest.mark.parametrize("path", [MINE, APP, CODES, f"{CODES}new/", f"{MINE}1/remove/", f"{MINE}passkey/"])
def test_a_session_without_the_factor_changes_none(client: Client, officer: User, path: str) -> None:
    client.force_login(officer)
    give_app(person=officer)
    before = list(Authenticator.objects.values())
    for answer in (client.get(path), client.post(path, {"code": "000000"})):
        assert answer.status_code in (302, 405)
        assert answer.get("Location", SIGN_IN).startswith(SIGN_IN)
    assert list(Authenticator.objects.values()) == before


@pytest.mark.parametrize("path", [MINE, APP, CODES])
def test_only_officers_have_one(client: Client, path: str) -> None:
    assert client.get(path)["Location"].startswith(SIGN_IN)
    client.force_login(a_person())
    assert client.get(path).status_code == 404


def test_the_last_factor_stays(client: Client, officer: User, key: str) -> None:
    with_password(client)
    client.post(GIVE, {"code": app_code(key)})
    path = f"{MINE}{factors_of(officer).get().pk}/remove/"
    assert "the only second factor" in client.get(path).text
    assert client.post(path).status_code == 409
    assert factors_of(officer).exists()


def test_one_of_two_is_removed_and_its_sessions_end(client: Client, officer: User, key: str) -> None:
    with_password(client)
    client.post(GIVE, {"code": app_code(key)})
    Authenticator.objects.create(user=officer, type=Authenticator.Type.WEBAUTHN, data={"name": "Old <b>laptop</b>"})
    assert "Old &lt;b&gt;laptop&lt;/b&gt;" in client.get(MINE).text
    app = factors_of(officer).get(type=Authenticator.Type.TOTP)
    assert client.post(f"{MINE}{app.pk}/remove/")["Location"] == MINE
    assert client.get(CMS)["Location"].startswith(SIGN_IN)


def test_nobody_removes_anothers(client: Client, officer: User, key: str) -> None:
    other = User.objects.create_superuser("ben", "ben@example.org", PASSWORD)
    give_app(person=other)
    with_password(client)
    client.post(GIVE, {"code": app_code(key)})
    assert client.post(f"{MINE}{factors_of(other).get().pk}/remove/").status_code == 404


def test_passkeys_take_a_name(client: Client, officer: User) -> None:
    client.force_login(officer)
    assert client.get(f"{MINE}passkey/", headers={"host": "127.0.0.1:8000"})["Location"] == MINE
    assert "cannot set one up" in client.get(MINE, headers={"host": "127.0.0.1:8000"}).text
    page = client.get(f"{MINE}passkey/", headers={"host": "localhost:8000"})
    assert "publicKey" in page.text


@pytest.mark.parametrize("answer", ["", "[]", "{}", "null", "7", '{"id": 1}', "{", '{"rawId": "!"}'])
def test_made_up_passkeys_are_not_added(client: Client, officer: User, answer: str) -> None:
    client.force_login(officer)
    client.get(f"{MINE}passkey/", headers={"host": "localhost"})
    page = client.post(f"{MINE}passkey/", {"credential": answer, "name": "x"}, headers={"host": "localhost"})
    assert page.status_code == 200
    assert "There is a problem" in page.text
    assert not factors_of(officer).exists()

"""Signing in with a code: who gets in, who does not, and that nobody learns who has an account."""

import smtplib
from html import escape
from urllib.parse import unquote

import pytest
from django.conf import settings
from django.core import mail
from django.test import Client, override_settings

from localoffer.accounts import attempts
from localoffer.accounts.mail import in_fours
from localoffer.accounts.models import User
from localoffer.accounts.tests.sign_in_page import (
    ASK,
    GIVE,
    SENCO,
    a_person,
    ask,
    code_in_mail,
    give,
    is_signed_in,
    without_tokens,
    wrong,
)

pytestmark = pytest.mark.django_db

STRANGER = "stranger@nowhere.example.org"


def admits_schools(email: str) -> bool:
    """Stands for what an app above this one says."""
    return email.endswith("@school.example.org")


ADMITTING = override_settings(ACCOUNT_ADMISSIONS=[f"{__name__}.admits_schools"])


def test_a_code_signs_in(client: Client) -> None:
    person = a_person()
    assert client.get(ASK).status_code == 200
    assert ask(client)["Location"] == GIVE
    assert SENCO in client.get(GIVE).text
    assert mail.outbox[0].to == [SENCO]
    answer = give(client, code_in_mail())
    assert answer["Location"] == settings.LOGIN_REDIRECT_URL
    assert client.session["_auth_user_id"] == str(person.pk)


def test_the_mail_says_whose_it_is_and_what_to_do(client: Client) -> None:
    a_person()
    ask(client)
    text = mail.outbox[0].subject + str(mail.outbox[0].body)
    for words in (settings.AUTHORITY.site_name, "15 minutes", "Did you not ask for a code?", in_fours(code_in_mail())):
        assert words in text
    assert "&" not in text.replace(settings.SITE_URL, "")


@pytest.mark.parametrize("typed", ["  SENCO@School.Example.ORG ", "senco@SCHOOL.example.org"])
def test_capitals_and_spaces_make_no_difference(client: Client, typed: str) -> None:
    a_person()
    ask(client, typed)
    code = code_in_mail()
    give(client, f" {code[:3]}-{code[3:]} ")
    assert is_signed_in(client)


@pytest.mark.parametrize(
    "typed",
    ["", "   ", "senco", "a@b", "two@example.org, three@example.org", "x" * 400 + "@example.org", "a\x00@b.org"],
)
def test_what_is_no_address_is_named(client: Client, typed: str) -> None:
    answer = ask(client, typed)
    assert answer.status_code == 422
    assert "There is a problem" in answer.text
    assert mail.outbox == []


# Who has an account, and who may have one


def test_nobody_learns_who_has_an_account() -> None:
    """Same statuses, same addresses, same words, and one mail each."""
    a_person(STRANGER.replace("stranger", "colleague"))
    seen = []
    for email in (STRANGER, STRANGER.replace("stranger", "colleague")):
        client, mail.outbox = Client(), []
        asked = ask(client, email)
        page = client.get(GIVE)
        tried = give(client, "00000000")
        pages = [without_tokens(each.text).replace(email, "ADDRESS") for each in (asked, page, tried)]
        seen.append(
            [asked.status_code, asked["Location"], page.status_code, tried.status_code, *pages, len(mail.outbox)]
        )
        seen[-1] += [sorted(each.cookies) for each in (asked, page, tried)]
    assert seen[0] == seen[1]


def test_an_unknown_address_is_told_what_to_do_by_mail(client: Client) -> None:
    ask(client, STRANGER)
    assert mail.outbox[0].to == [STRANGER]
    assert settings.AUTHORITY.school_offers.email in mail.outbox[0].body
    assert not User.objects.exists()


@pytest.mark.parametrize("guess", ["00000000", "12345678", "99999999"])
def test_no_code_is_right_where_none_was_sent(client: Client, guess: str) -> None:
    ask(client, STRANGER)
    assert give(client, guess).status_code == 422
    assert not is_signed_in(client)


@ADMITTING
def test_an_admitted_address_gets_its_account_once_it_is_proved(client: Client) -> None:
    ask(client)
    code = code_in_mail()
    assert not User.objects.exists()
    give(client, wrong(code))
    assert not User.objects.exists()
    give(client, code)
    person = User.objects.get()
    assert person.email == SENCO
    assert not person.has_usable_password()
    assert is_signed_in(client)


@ADMITTING
def test_two_windows_make_one_account() -> None:
    windows = [Client(), Client()]
    codes = []
    for window in windows:
        ask(window)
        codes.append(code_in_mail())
    for window, code in zip(windows, codes, strict=True):
        give(window, code)
    assert User.objects.count() == 1
    assert all(is_signed_in(window) for window in windows)


@ADMITTING
def test_an_address_that_is_not_admitted_gets_no_account(client: Client) -> None:
    ask(client, STRANGER)
    assert "no code" in mail.outbox[0].body


@ADMITTING
def test_a_closed_account_is_not_opened_again(client: Client) -> None:
    a_person(is_active=False)
    ask(client)
    assert "no code" in mail.outbox[0].body


def test_an_account_closed_after_the_code_was_sent(client: Client) -> None:
    person = a_person()
    ask(client)
    User.objects.filter(pk=person.pk).update(is_active=False)
    assert give(client, code_in_mail()).status_code < 500
    assert not is_signed_in(client)


# Twice, and back


def test_asking_twice_at_once_sends_one_code(client: Client) -> None:
    a_person()
    assert [ask(client)["Location"], ask(client)["Location"]] == [GIVE, GIVE]
    assert len(mail.outbox) == 1


def test_going_back_after_signing_in_leads_on(client: Client) -> None:
    a_person()
    ask(client)
    code = code_in_mail()
    give(client, code)
    for answer in (client.get(ASK), client.get(GIVE), give(client, code), ask(client)):
        assert answer["Location"] == settings.LOGIN_REDIRECT_URL
    assert is_signed_in(client)


# When mail fails


@pytest.mark.parametrize("email", [SENCO, STRANGER])
@pytest.mark.parametrize("problem", [smtplib.SMTPServerDisconnected("gone"), TimeoutError(), ConnectionRefusedError()])
def test_mail_that_fails_is_said(
    client: Client, email: str, problem: Exception, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    a_person()

    def fail(*_: object) -> None:
        raise problem

    monkeypatch.setattr("django.core.mail.message.EmailMessage.send", fail)
    answer = ask(client, email)
    assert answer.status_code == 503
    assert "could not send" in answer.text
    assert f'value="{email}"' in answer.text
    assert "example.org" not in caplog.text


@pytest.mark.parametrize(
    ("answer", "status", "said"), [(550, 422, "Check it, letter by letter"), (450, 503, "fault is ours")]
)
def test_an_address_that_takes_no_mail_is_named(
    client: Client, answer: int, status: int, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise smtplib.SMTPRecipientsRefused({STRANGER: (answer, b"no such mailbox")})

    monkeypatch.setattr("django.core.mail.message.EmailMessage.send", refuse)
    page = ask(client, STRANGER)
    assert page.status_code == status
    assert said in page.text


def test_codes_that_were_not_sent_do_not_count(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    a_person()

    def fail(*_: object) -> None:
        raise TimeoutError

    with monkeypatch.context() as broken:
        broken.setattr("django.core.mail.message.EmailMessage.send", fail)
        for _ in range(attempts.CODES_A_DAY + 1):
            assert ask(client).status_code == 503
    ask(client)
    assert len(code_in_mail()) == settings.ACCOUNT_LOGIN_BY_CODE_FORMAT["length"]


# Where to go on to


@pytest.mark.parametrize("wanted", ["/account/schools/123456/", "/account/?a=1&b=ö", "/"])
def test_whoever_signs_in_goes_on_to_where_they_wanted(client: Client, wanted: str) -> None:
    a_person()
    field = f'name="next" value="{escape(wanted)}"'
    assert field in client.get(ASK, {"next": wanted}).text
    location = ask(client, next=wanted)["Location"]
    assert field in client.get(location).text
    assert unquote(give(client, code_in_mail(), next=wanted)["Location"]) == wanted
    assert unquote(client.get(ASK, {"next": wanted})["Location"]) == wanted


@pytest.mark.parametrize(
    "wanted",
    [
        "https://evil.example.com/",
        "//evil.example.com/",
        "/\\evil.example.com/",
        "\\\\evil.example.com",
        "javascript:alert(1)",
        "http://testserver/account/",
        "account/",
        "/a\r\nSet-Cookie: a=b",
        "/a\x00",
        "/" + "a" * 3000,
    ],
)
def test_other_sites_are_not_gone_on_to(client: Client, wanted: str) -> None:
    a_person()
    assert "next" not in ask(client, next=wanted)["Location"]
    assert give(client, code_in_mail(), next=wanted)["Location"] == settings.LOGIN_REDIRECT_URL


def test_signing_in_gives_a_new_session(client: Client) -> None:
    a_person()
    ask(client)
    before = client.session.session_key
    give(client, code_in_mail())
    assert client.session.session_key != before

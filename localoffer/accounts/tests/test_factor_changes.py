"""Every change of a second factor is in the audit, and the officer is told by mail."""

import smtplib

import pytest
from allauth.mfa.models import Authenticator
from django.apps import apps
from django.core import mail
from django.test import Client

from localoffer.accounts.factor_changes import ADDED, NEW_CODES, REMOVED
from localoffer.accounts.models import User
from localoffer.accounts.second_factor import app_code, factors_of
from localoffer.accounts.tests.officer_page import APP, CODES, GIVE, MINE, key_in, set_up_app, with_password

pytestmark = [pytest.mark.django_db, pytest.mark.second_factor]


def audited() -> list[tuple[str, str, str]]:
    """What was done, to whom and by whom, oldest first. The audit is of an app above this one."""
    entries = apps.get_model("publishing", "AuditEntry")._default_manager.order_by("pk")
    return list(entries.values_list("verb", "subject", "by__username"))


def test_setting_an_app_up(client: Client, officer: User) -> None:
    with_password(client)
    set_up_app(client)
    assert audited() == [(ADDED, f"user {officer.pk}", "anne")]
    (told,) = mail.outbox
    assert told.to == ["anne@example.org"]
    assert "an authenticator app" in told.body
    assert "If not, somebody else may be signed in as you" in told.body


def test_a_wrong_code_changes_and_tells_nothing(client: Client, officer: User) -> None:
    with_password(client)
    client.post(APP, {"code": "12345"})
    assert audited() == []
    assert mail.outbox == []


def test_sent_twice_is_told_once(client: Client, officer: User) -> None:
    with_password(client)
    key = set_up_app(client)
    client.post(APP, {"code": app_code(key)})
    assert len(audited()) == len(mail.outbox) == 1


def test_new_recovery_codes(client: Client, officer: User) -> None:
    with_password(client)
    set_up_app(client)
    client.post(f"{CODES}new/")
    assert audited()[-1][0] == NEW_CODES
    assert "The old ones work no more" in mail.outbox[-1].body


def test_removing_one_and_not_the_last(client: Client, officer: User, key: str) -> None:
    with_password(client)
    client.post(GIVE, {"code": app_code(key)})
    passkey = Authenticator.objects.create(user=officer, type=Authenticator.Type.WEBAUTHN, data={"name": "Laptop"})
    client.post(f"{MINE}{passkey.pk}/remove/")
    client.post(f"{MINE}{factors_of(officer).get().pk}/remove/")
    assert [verb for verb, _, _ in audited()] == [REMOVED]
    assert ["a passkey" in each.body for each in mail.outbox] == [True]


def test_mail_that_fails_undoes_nothing(client: Client, officer: User, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise smtplib.SMTPServerDisconnected

    monkeypatch.setattr("django.core.mail.message.EmailMessage.send", fail)
    with_password(client)
    client.post(APP, {"code": app_code(key_in(client.get(APP).text))})
    assert factors_of(officer).exists()
    assert len(audited()) == 1


def test_what_is_not_audited_is_not_done(client: Client, officer: User, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(**_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("localoffer.accounts.factor_changes.audit_change", fail)
    monkeypatch.setattr("localoffer.accounts.views.second_factor.audit_change", fail)
    with_password(client)
    client.raise_request_exception = False
    client.post(APP, {"code": app_code(key_in(client.get(APP).text))})
    assert not factors_of(officer).exists()
    assert mail.outbox == []

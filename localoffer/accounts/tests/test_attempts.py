"""Codes are limited by address and by visitor, whether or not there is an account."""

import pytest
from django.core import mail
from django.test import Client

from localoffer.accounts import attempts, sign_in_code
from localoffer.accounts.models import VisitorCount
from localoffer.accounts.tests.sign_in_page import ask

pytestmark = pytest.mark.django_db

STRANGER = "stranger@nowhere.example.org"


def test_codes_for_one_address_are_limited_whoever_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sign_in_code, "AT_ONCE", 0)
    for number in range(attempts.CODES_AN_HOUR):
        assert ask(Client(REMOTE_ADDR=f"192.0.2.{number}"), STRANGER).status_code == 302
    answer = ask(Client(REMOTE_ADDR="192.0.2.99"), STRANGER.upper())
    assert answer.status_code == 429
    assert "Try again in an hour" in answer.text
    assert len(mail.outbox) == attempts.CODES_AN_HOUR


def test_codes_for_one_address_are_limited_by_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attempts, "CODES_A_DAY", 2)
    answers = [ask(Client(), STRANGER).status_code for _ in range(3)]
    assert answers == [302, 302, 429]


def test_codes_for_one_visitor_are_limited(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attempts, "CODES_AN_HOUR_FROM_ONE_PLACE", 3)
    answers = [ask(client, f"person-{number}@example.org").status_code for number in range(4)]
    assert answers == [302, 302, 302, 429]


def test_no_address_is_kept_for_counting(client: Client) -> None:
    ask(client, STRANGER)
    assert "stranger" not in str(list(VisitorCount.objects.values_list("visitor", "purpose")))

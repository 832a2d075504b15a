"""Codes are limited by address and by visitor, whether or not there is an account."""

import pytest
from django.core import mail
from django.test import Client

from localoffer.accounts import attempts
from localoffer.accounts.models import VisitorCount
from localoffer.accounts.tests.sign_in_page import ask

pytestmark = pytest.mark.django_db

STRANGER = "stranger@nowhere.example.org"


def test_short_codes_for_one_address_are_limited_whoever_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    """What goes out after that: test_long_code.py."""
    for number in range(20):
        assert (
            ask(Client(REMOTE_ADDR=f"192.0.2.{number}"), STRANGER if number % 2 else STRANGER.upper()).status_code
            == 302
        )
    assert len(mail.outbox) == attempts.CODES_AN_HOUR + 1


def test_short_codes_for_one_address_are_limited_by_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attempts, "CODES_A_DAY", 2)
    for _ in range(5):
        ask(Client(), STRANGER)
    assert len(mail.outbox) == 3


def test_codes_for_one_visitor_are_limited(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attempts, "CODES_AN_HOUR_FROM_ONE_PLACE", 3)
    answers = [ask(client, f"person-{number}@example.org").status_code for number in range(4)]
    assert answers == [302, 302, 302, 429]
    assert "from another connection" in ask(client, "person-5@example.org").text


def test_no_address_is_kept_for_counting(client: Client) -> None:
    ask(client, STRANGER)
    assert "stranger" not in str(list(VisitorCount.objects.values_list("visitor", "purpose")))

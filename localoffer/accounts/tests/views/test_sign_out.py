"""Signing out takes a button, and says that it worked."""

import pytest
from django.test import Client

from localoffer.accounts.tests.sign_in_page import ASK, SENCO, a_person, is_signed_in

pytestmark = pytest.mark.django_db
OUT = "/account/sign-out/"


def test_a_link_asks_first(client: Client) -> None:
    client.force_login(a_person())
    page = client.get(OUT)
    assert SENCO in page.text
    assert is_signed_in(client)


def test_the_button_signs_out(client: Client) -> None:
    client.force_login(a_person())
    answer = client.post(OUT)
    assert answer["Location"] == f"{ASK}?said=signed-out"
    assert not is_signed_in(client)
    assert "You have signed out" in client.get(answer["Location"]).text


@pytest.mark.parametrize("method", ["get", "post"])
def test_twice_is_once(client: Client, method: str) -> None:
    assert getattr(client, method)(OUT)["Location"] == f"{ASK}?said=signed-out"


def test_another_site_cannot_sign_anybody_out() -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(a_person())
    assert client.post(OUT).status_code == 403
    assert is_signed_in(client)


def test_what_was_said_cannot_be_made_up(client: Client) -> None:
    assert "zebra" not in client.get(ASK, {"said": "zebra"}).text

"""Addresses that moved."""

import pytest
from django.test import Client

from localoffer.publishing.old_address import redirect_old_address

pytestmark = pytest.mark.django_db


def leads_to(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 301
    return str(answer["Location"])


def test_an_old_address_leads_to_the_new_one(client: Client) -> None:
    redirect_old_address("/services/swim/", "/services/splash/")
    assert leads_to(client, "/services/swim/") == "/services/splash/"


def test_moved_twice_leads_straight_to_the_last(client: Client) -> None:
    redirect_old_address("/services/swim/", "/services/splash/")
    redirect_old_address("/services/splash/", "/services/dip/")
    assert leads_to(client, "/services/swim/") == "/services/dip/"
    assert leads_to(client, "/services/splash/") == "/services/dip/"


def test_moved_back_goes_round_no_circle(client: Client) -> None:
    redirect_old_address("/services/swim/", "/services/splash/")
    redirect_old_address("/services/splash/", "/services/swim/")
    assert leads_to(client, "/services/splash/") == "/services/swim/"
    assert client.get("/services/swim/").status_code == 404


def test_what_did_not_move_needs_no_redirect(client: Client) -> None:
    redirect_old_address("/services/swim/", "/services/swim/")
    assert client.get("/services/swim/").status_code == 404

"""The one cookie: who gets it, what it holds, and what of it is believed."""

import time
from http.cookies import Morsel
from types import SimpleNamespace
from typing import Any

import pytest
from django.core import signing
from django.test import Client, override_settings

from localoffer.shortlist.cookie import NAME, SECONDS_KEPT
from localoffer.shortlist.tests.builders import listed, saved, service, visitor

pytestmark = pytest.mark.django_db


def cookie_of(response: Any) -> "Morsel[str]":
    morsel: Morsel[str] = response.cookies[NAME]
    return morsel


def test_saving_sets_one_cookie_that_scripts_and_other_sites_cannot_read() -> None:
    response = visitor().post("/shortlist/save/", {"publication": service().pk})
    assert list(response.cookies) == [NAME]
    cookie = cookie_of(response)
    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Lax", "/")
    assert cookie["max-age"] == SECONDS_KEPT == 31_536_000
    assert not cookie["secure"]


@override_settings(HTTPS=True)
def test_it_never_travels_in_the_clear_where_the_site_has_https() -> None:
    assert cookie_of(visitor().post("/shortlist/save/", {"publication": service().pk}))["secure"]


def test_it_holds_the_keys_in_order_and_nothing_else() -> None:
    one, two = service("Secret swimming"), service()
    value = saved(two, one).cookies[NAME].value
    assert value.split(":")[0] == f"{two.pk}.{one.pk}"
    assert len(value.split(":")) == 3


def test_a_full_list_of_the_longest_keys_stays_far_below_what_browsers_keep() -> None:
    keys = ".".join(str(10**18 - 1 - number) for number in range(100))
    assert len(signing.get_cookie_signer(salt=NAME + "x").sign(keys)) < 2_100


def test_reading_neither_sets_nor_renews_it() -> None:
    there = service()
    browser = saved(there)
    for page in ("/", "/shortlist/", "/services/", there.address, "/shortlist/formats/", "/shortlist/empty/"):
        assert not browser.get(page).has_header("Set-Cookie"), page
    for page in ("/", "/shortlist/", "/services/", there.address, f"/shortlist/?items={there.pk}"):
        assert not visitor().get(page).has_header("Set-Cookie"), page


def test_the_last_thing_taken_off_takes_the_cookie_away() -> None:
    there = service()
    browser = saved(there)
    cookie = cookie_of(browser.post("/shortlist/remove/", {"publication": there.pk}))
    assert (cookie.value, cookie["max-age"], cookie["path"]) == ("", 0, "/")


def with_cookie(value: str) -> Client:
    browser = visitor()
    browser.cookies[NAME] = value
    return browser


@pytest.mark.parametrize(
    "value",
    [
        "",
        "1",
        "1.2:abc:def",
        "%s",
        "::::",
        "é" * 50,
        "x" * 5000,
        '"',
        "1.2.3:1xVi6A:MhtUjmlB3lr1uxEZPJcKB2LMbXeG8PNJkxA2Z4Xwwlg",
    ],
)
def test_a_cookie_that_is_not_ours_counts_as_none(value: str) -> None:
    response = with_cookie(value).get("/shortlist/")
    assert response.status_code == 200
    assert b"You have not saved anything yet" in response.content


def test_a_changed_cookie_counts_as_none() -> None:
    one, two = service(), service()
    value = saved(one).cookies[NAME].value
    assert listed(with_cookie(value)) == [one.pk]
    assert listed(with_cookie(value.replace(str(one.pk), str(two.pk), 1))) == []
    assert listed(with_cookie(value[:-1] + ("A" if value[-1] != "A" else "B"))) == []


def test_another_cookie_of_ours_is_no_shortlist() -> None:
    forged = signing.get_cookie_signer(salt="sessionid").sign(str(service().pk))
    assert listed(with_cookie(forged)) == []


@pytest.mark.parametrize(("days", "is_kept"), [(364, True), (366, False)])
def test_an_old_cookie_counts_as_none(days: int, is_kept: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    browser = saved(service())
    later = time.time() + days * 24 * 60 * 60
    monkeypatch.setattr("django.core.signing.time", SimpleNamespace(time=lambda: later))
    assert bool(listed(browser)) is is_kept

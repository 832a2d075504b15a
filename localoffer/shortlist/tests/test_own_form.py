"""A form of another website changes nothing."""

import pytest
from django.test import RequestFactory, override_settings

from localoffer.shortlist.own_form import is_own_form


def sent(**headers: str) -> bool:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return is_own_form(RequestFactory().post("/shortlist/save/", headers=named))


@pytest.mark.parametrize("site", ["same-origin", "none"])
def test_the_browser_says_that_it_is_ours(site: str) -> None:
    assert sent(sec_fetch_site=site)


@pytest.mark.parametrize("site", ["cross-site", "same-site", "anything"])
def test_a_foreign_form_is_foreign_whatever_else_it_says(site: str) -> None:
    assert not sent(sec_fetch_site=site, origin="http://testserver", referer="http://testserver/services/")


@pytest.mark.parametrize(
    ("origin", "own"),
    [
        ("http://testserver", True),
        ("https://offer.example.org", True),
        ("http://testserver:81", False),
        ("https://testserver", False),
        ("http://testserver.example.org", False),
        ("http://evil.example.org", False),
        ("null", False),
        ("http://[", False),
    ],
)
@override_settings(SITE_URL="https://offer.example.org")
def test_older_browsers_say_the_origin(origin: str, own: bool) -> None:
    assert sent(origin=origin, referer="http://testserver/") is own


def test_the_oldest_say_the_page() -> None:
    assert sent(referer="http://testserver/services/?q=swim")
    assert not sent(referer="http://evil.example.org/http://testserver/")


def test_who_says_nothing_is_not_believed() -> None:
    assert not sent()

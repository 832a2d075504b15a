"""No address below /admin/ opens to an officer who has not given a second factor."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import Client, RequestFactory
from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import RegexPattern, RoutePattern

from localoffer.accounts.middleware import SecondFactorForOfficers
from localoffer.accounts.models import User
from localoffer.accounts.second_factor import give_app

pytestmark = [pytest.mark.django_db, pytest.mark.second_factor]

SET_UP = "/account/second-factor/"
SIGN_IN = "/account/sign-in/officers/"
OPEN = {"/admin/logout/"}
# What stands for a part of an address, by its converter or its name.
STAND_INS = {"int": "1", "slug": "page", "str": "page", "path": "page", "uuid": "0" * 8 + "-0000-4000-8000-" + "0" * 12}


def addresses(resolver: URLResolver, before: str = "/") -> Iterator[str]:
    """An address for each pattern, with something in place of its parts."""
    for pattern in resolver.url_patterns:
        path = before + example(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern, path)
        elif isinstance(pattern, URLPattern):
            yield path


def example(pattern: object) -> str:
    if isinstance(pattern, RoutePattern):
        return re.sub(r"<(?:(\w+):)?\w+>", lambda part: STAND_INS.get(part[1] or "str", "1"), str(pattern))
    assert isinstance(pattern, RegexPattern)
    text = re.sub(r"\(\?P<\w+>\[[^]]*\][+*]?\)|\(\?P<\w+>[^()]*\)|\([^()]*\)", "1", str(pattern))
    return text.strip("^$").replace(".*/", "page/").replace("\\", "").replace("?", "")


def admin_addresses() -> list[str]:
    mounts = [each for each in get_resolver().url_patterns if str(each.pattern).startswith("admin/")]
    found: list[str] = []
    for mount in mounts:
        path = f"/{mount.pattern}"
        found += addresses(mount, path) if isinstance(mount, URLResolver) else [path]
    return sorted(set(found))


@pytest.fixture
def half_way(client: Client) -> Client:
    """Signed in as somebody who may do everything, without a second factor."""
    client.force_login(User.objects.create_superuser("root", "root@example.org", "a long pass phrase"))
    return client


def test_the_walk_finds_the_whole_cms() -> None:
    found = admin_addresses()
    assert len(found) > 300
    for address in ("/admin/", "/admin/pages/1/edit/", "/admin/comments/", "/admin/users/", "/admin/api/main/pages/"):
        assert address in found


@pytest.mark.parametrize("method", ["get", "post"])
def test_every_address_leads_to_the_second_factor(half_way: Client, method: str) -> None:
    wrong = {}
    for address in admin_addresses():
        if address in OPEN:
            continue
        answer = getattr(half_way, method)(address)
        if answer.status_code != 302 or answer["Location"] != SET_UP:
            wrong[address] = (answer.status_code, answer.get("Location"))
    assert wrong == {}


def test_who_has_a_factor_signs_in_again_and_comes_back(half_way: Client) -> None:
    give_app(person=User.objects.get())
    answer = half_way.get("/admin/pages/?a=1&b=2")
    assert urlsplit(answer["Location"]).path == SIGN_IN
    assert parse_qs(urlsplit(answer["Location"]).query) == {"next": ["/admin/pages/?a=1&b=2"]}
    assert "sign in again" in half_way.get(answer["Location"]).text
    assert parse_qs(urlsplit(half_way.post("/admin/pages/")["Location"]).query) == {"next": ["/admin/"]}


def test_scripts_are_refused(half_way: Client) -> None:
    assert half_way.get("/admin/", headers={"x-requested-with": "XMLHttpRequest"}).status_code == 403


@pytest.mark.parametrize(
    "address", ["/%2Fadmin/", "/admin//", "/admin/%2e/", "/./admin/", "/admin", "/admin/pages/../", "/ADMIN/"]
)
def test_other_ways_of_writing_it_open_nothing(half_way: Client, address: str) -> None:
    answer = half_way.get(address)
    assert answer.status_code in (301, 302, 404)
    assert "wagtail" not in answer.text


def test_signing_out_works_half_way(half_way: Client) -> None:
    half_way.post("/admin/logout/")
    assert "_auth_user_id" not in half_way.session


def test_who_is_no_officer_is_told_so(client: Client) -> None:
    client.force_login(User.objects.create_user("senco", "senco@school.example.org"))
    answer = client.get("/admin/", follow=True)
    assert answer.redirect_chain[0][0].startswith(SIGN_IN)
    assert "Only officers" in answer.text


def test_who_is_not_signed_in_is_led_to_our_page(client: Client) -> None:
    steps = [address for address, _ in client.get("/admin/pages/", follow=True).redirect_chain]
    assert steps == ["/admin/login/?next=/admin/pages/", f"{SIGN_IN}?next=%2Fadmin%2Fpages%2F"]
    assert client.post("/admin/login/", {"username": "root", "password": "a long pass phrase"}).status_code == 302
    assert "_auth_user_id" not in client.session


def test_an_address_that_nothing_answers_is_not_ours(rf: RequestFactory) -> None:
    request = rf.get("/admin/")
    request.user = AnonymousUser()
    request.resolver_match = None
    assert SecondFactorForOfficers(lambda _: pytest.fail("not called")).process_view(request) is None

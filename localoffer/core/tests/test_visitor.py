import pytest
from django.test import RequestFactory, override_settings

from localoffer.core.visitor import visitor_address


def seen(*, proxies: int = 0, remote: str = "192.0.2.1", forwarded: str | None = None) -> str:
    headers = {} if forwarded is None else {"X-Forwarded-For": forwarded}
    request = RequestFactory().get("/", headers=headers, REMOTE_ADDR=remote)
    with override_settings(TRUSTED_PROXIES=proxies):
        return visitor_address(request)


def test_without_proxies_the_header_is_not_believed() -> None:
    assert seen(forwarded="203.0.113.9") == "192.0.2.1"


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        (1, "203.0.113.9", "203.0.113.9"),
        (1, "198.51.100.1, 203.0.113.9", "203.0.113.9"),
        (1, "198.51.100.1,203.0.113.9 ", "203.0.113.9"),
        (2, "198.51.100.1, 203.0.113.9, 10.0.0.2", "203.0.113.9"),
        (2, "rubbish, 203.0.113.9, 10.0.0.2", "203.0.113.9"),
        (3, "203.0.113.9, 10.0.0.3, 10.0.0.2", "203.0.113.9"),
    ],
)
def test_proxies_say_who_asked_them(proxies: int, forwarded: str, address: str) -> None:
    assert seen(proxies=proxies, forwarded=forwarded) == address


@pytest.mark.parametrize("forged", ["1.2.3.4", "1.2.3.4, 5.6.7.8", ", ,", "2001:db8::1", "x" * 5000])
def test_what_a_visitor_forges_changes_nothing(forged: str) -> None:
    assert seen(proxies=1, forwarded=f"{forged}, 203.0.113.9") == "203.0.113.9"
    assert seen(proxies=2, forwarded=f"{forged}, 203.0.113.9, 10.0.0.2") == "203.0.113.9"


@pytest.mark.parametrize(
    ("proxies", "forwarded"),
    [(1, None), (1, ""), (2, "203.0.113.9"), (1, "203.0.113.9,"), (1, "203.0.113.9, unknown"), (1, "203.0.113.999")],
)
def test_a_header_that_does_not_say_names_nobody(proxies: int, forwarded: str | None) -> None:
    """And never the proxy, which everyone comes through."""
    assert seen(proxies=proxies, remote="10.0.0.2", forwarded=forwarded) == "unknown"


@pytest.mark.parametrize(
    ("remote", "address"),
    [
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:0DB8:1:2::ffff", "2001:db8:1:2::/64"),
        ("2001:db8:1:3::1", "2001:db8:1:3::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("::FFFF:C000:207", "192.0.2.7"),
        ("192.0.2.7", "192.0.2.7"),
        ("192.0.2.7:4711", "192.0.2.7"),
        ("[2001:db8:1:2::9]:4711", "2001:db8:1:2::/64"),
        ("[2001:db8:1:2::9]", "2001:db8:1:2::/64"),
    ],
)
def test_one_household_is_one_visitor(remote: str, address: str) -> None:
    assert seen(remote=remote) == address


@pytest.mark.parametrize(
    "remote", ["", "unix:", "192.0.2", "192.0.2.7.1", "0300.0.2.7", "::1::", "localhost", "١٩٢.0.2.7", "[", "\x00"]
)
def test_rubbish_is_unknown(remote: str) -> None:
    assert seen(remote=remote) == "unknown"

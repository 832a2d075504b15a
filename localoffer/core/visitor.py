"""Where a request comes from, as far as anyone can be believed. For counting visits: it is never stored or logged."""

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from django.conf import settings
from django.http import HttpRequest

UNKNOWN = "unknown"
# A household or a telephone is given at least this much of IPv6, and may change the rest as often as it likes.
_IPV6_PREFIX = 64


def visitor_address(request: HttpRequest) -> str:
    """`192.0.2.7`, or `2001:db8:1:2::/64` for IPv6; `unknown` where there is no readable address.

    Each of our own proxies writes who asked it at the right-hand end of `X-Forwarded-For`. So with
    TRUSTED_PROXIES = n, the nth address from the right is the visitor's; anybody may forge what stands left of it.
    With 0, the header is not read at all.
    """
    proxies: int = settings.TRUSTED_PROXIES
    if proxies == 0:
        return _plain(request.META.get("REMOTE_ADDR", ""))
    hops = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    return _plain(hops[-proxies]) if len(hops) >= proxies else UNKNOWN


def _plain(written: str) -> str:
    try:
        address = ip_address(_without_port(written.strip()))
    except ValueError:
        return UNKNOWN
    if isinstance(address, IPv6Address):
        return _plain_ipv6(address)
    return str(address)


def _plain_ipv6(address: IPv6Address) -> str:
    mapped: IPv4Address | None = address.ipv4_mapped
    return str(mapped or IPv6Network((int(address), _IPV6_PREFIX), strict=False))


def _without_port(written: str) -> str:
    """Some proxies write `192.0.2.7:4711` and `[2001:db8::1]:4711`."""
    if written.startswith("["):
        return written[1:].partition("]")[0]
    return written.partition(":")[0] if written.count(":") == 1 else written

"""Where somebody goes on to after signing in: `next` of the address or the form, and only to this site."""

from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest
from django.shortcuts import resolve_url
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

FIELD = "next"
LONGEST = 2_000


def is_ours(address: str) -> bool:
    """Is it a path of this site? An address with a host in it never is, whatever the host."""
    return (
        address.startswith("/")
        and len(address) <= LONGEST
        and address.isprintable()
        and url_has_allowed_host_and_scheme(address, allowed_hosts=None)
    )


def next_address(request: HttpRequest) -> str:
    """Where the person wants to go, an empty string where they did not say or it is not ours."""
    wanted = request.POST.get(FIELD) or request.GET.get(FIELD) or ""
    return wanted if is_ours(wanted) else ""


def next_or_home(request: HttpRequest) -> str:
    """Where somebody goes who is signed in already."""
    return next_address(request) or resolve_url(settings.LOGIN_REDIRECT_URL)


def with_next(name: str, request: HttpRequest, **query: str) -> str:
    """The address called `name` that carries `next` on."""
    if wanted := next_address(request):
        query[FIELD] = wanted
    return f"{reverse(name)}?{urlencode(query)}" if query else reverse(name)

"""What every answer to somebody who signed in goes through."""

import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.cache import patch_cache_control

from localoffer.accounts import second_factor
from localoffer.accounts.user import User

OURS = ("/account/", "/admin/")
STAMP = "kept_at"
# Writing the session on every request would make two requests at once overwrite each other for nothing.
RENEW_AFTER_SECONDS = 10 * 60


class KeepSession:
    """A session ends SESSION_COOKIE_AGE after the last page for people who signed in; public pages do not touch it.

    No cache between us and the person keeps a page below /account/.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(OURS):
            return self.get_response(request)
        if request.user.is_authenticated and time.time() - request.session.get(STAMP, 0) > RENEW_AFTER_SECONDS:
            request.session[STAMP] = time.time()
        response = self.get_response(request)
        if not response.has_header("Cache-Control"):
            patch_cache_control(response, private=True, no_cache=True)
        return response


class SecondFactorForOfficers:
    """Everything below /admin/ is closed to a session that has not passed a second factor, but for signing out.

    Whoever is not signed in at all is led to sign in by the CMS itself.
    """

    ROUTE = "admin/"
    OPEN = ("wagtailadmin_logout",)

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_: Any) -> HttpResponse | None:
        """Called with the view found and before it runs."""
        match = request.resolver_match
        if match is None or not match.route.startswith(self.ROUTE) or match.url_name in self.OPEN:
            return None
        if not isinstance(request.user, User) or second_factor.has_passed(request):
            return None
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            raise PermissionDenied
        if not second_factor.needs_second_factor(request.user) or second_factor.factors_of(request.user).exists():
            # They sign in again, or as somebody else: the page says which.
            onward = request.get_full_path() if request.method == "GET" else reverse("wagtailadmin_home")
            return redirect(f"{reverse('account_officer_login')}?{urlencode({'next': onward})}")
        return redirect("mfa_index")

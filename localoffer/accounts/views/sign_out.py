"""Signing out."""

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from localoffer.accounts.next_address import with_next


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sign_out(request: HttpRequest) -> HttpResponse:
    """A link leads to a page with a button, so that no picture on another site signs anybody out."""
    if request.method == "POST" or not request.user.is_authenticated:
        logout(request)
        return redirect(with_next("account_login", request, said="signed-out"))
    return render(request, "account/sign_out.html")

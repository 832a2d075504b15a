"""Addresses for these tests alone: core's own, and views that fail on purpose."""

from typing import Never

from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import include, path

from localoffer.core.views import errors

# What a visitor typed, quoted by an exception.
WORDS = "my son Sam"


def _well(request: HttpRequest) -> HttpResponse:
    return HttpResponse("well")


def _fails_with(failure: Exception) -> Never:
    raise failure


urlpatterns = [
    path("", include("localoffer.core.urls")),
    path("well/<name>/", lambda request, name: _well(request)),
    path("refused/", lambda request: _fails_with(PermissionDenied())),
    path("missing/", lambda request: _fails_with(Http404())),
    path("odd/", lambda request: _fails_with(SuspiciousOperation())),
    path("broken/", lambda request: _fails_with(RuntimeError(WORDS))),
]
handler400 = errors.bad_request
handler403 = errors.permission_denied
handler404 = errors.not_found
handler500 = errors.server_error

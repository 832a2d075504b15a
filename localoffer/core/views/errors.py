"""Error pages in plain words, each with a way forward."""

import logging
import sys
import traceback
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

log = logging.getLogger("localoffer.errors")

ErrorView = Callable[[HttpRequest], HttpResponse]

LAST_RESORT = (
    '<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Something went wrong</title></head>'
    "<body><h1>Something went wrong</h1><p>The fault is ours. Please try again in a few minutes.</p>"
    '<p><a href="/">Go to the start page</a></p></body></html>'
)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "errors/400.html", status=400)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "errors/403.html", status=403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Django's check of a form failed: its page was open for long, there are no cookies, or it is not ours."""
    return render(request, "errors/form_refused.html", status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "errors/404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Uses neither the database nor the context processors: either may be what failed."""
    _record(request)
    context = {"authority": settings.AUTHORITY, "demonstration": settings.DEMONSTRATION}
    page: str
    try:
        page = render_to_string("errors/500.html", context)
    except Exception:  # noqa: BLE001 - whatever broke the page may break this one too: a visitor still gets an answer.
        log.error("the error page itself failed", extra={"where": traceback.format_tb(sys.exc_info()[2])})
        page = LAST_RESORT
    return HttpResponse(page, status=500)


def _record(request: HttpRequest) -> None:
    """Logs what failed and where. An exception's own words may quote what a visitor typed: they are left out."""
    kind, _, trace = sys.exc_info()
    log.error(
        "server error",
        extra={
            "request_id": request.META.get("HTTP_X_REQUEST_ID", ""),
            "error": kind.__name__ if kind else "",
            "where": traceback.format_tb(trace),
        },
    )

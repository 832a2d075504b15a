"""One log line a request, with the route and never the address, the visitor or what they typed."""

import logging
import re
import time
import uuid
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

log = logging.getLogger("localoffer.request")

# What a proxy in front of us may name a request. Anything else could forge lines of the log.
REQUEST_ID = re.compile(r"[A-Za-z0-9_-]{8,64}")


class RequestLog:
    """Logs method, route, status and milliseconds. The route is the pattern (`services/<slug>/`).

    Each answer carries the request's name in X-Request-ID, so that a visitor's report finds its line.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        started = time.perf_counter()
        request_id = request.META["HTTP_X_REQUEST_ID"] = _request_id(request.META.get("HTTP_X_REQUEST_ID", ""))
        response = self.get_response(request)
        response.headers["X-Request-ID"] = request_id
        route = _route(request)
        if not route.startswith("health/"):
            log.info(
                "request",
                extra={
                    "request_id": request_id,
                    "method": request.method,
                    "route": route,
                    "status": response.status_code,
                    "milliseconds": round((time.perf_counter() - started) * 1000, 1),
                },
            )
        return response


def _request_id(given: str) -> str:
    return given if REQUEST_ID.fullmatch(given) else uuid.uuid4().hex


def _route(request: HttpRequest) -> str:
    if request.resolver_match:
        return request.resolver_match.route
    return "static" if request.path_info.startswith(settings.STATIC_URL) else "unknown"

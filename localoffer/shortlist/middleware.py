"""Lets pages show what the visitor saved, and caches know that they do."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

from localoffer.shortlist.visit import CURRENT, Visit


class ShortlistVisit:
    """An answer that depends on the cookie says `Vary: Cookie`. None sets or renews the cookie here."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        visit = Visit(request)
        token = CURRENT.set(visit)
        try:
            response = self.get_response(request)
        finally:
            CURRENT.reset(token)
        if visit.was_read:
            patch_vary_headers(response, ["Cookie"])
        return response

"""Refuses addresses that no database can hold, before any view sees them."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from localoffer.core.views.errors import bad_request


class UnreadableAddress:
    """Answers 400 when the path holds a NUL character: PostgreSQL cannot store one, so no page has it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return bad_request(request) if "\x00" in request.path_info else self.get_response(request)

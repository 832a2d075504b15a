"""What came with a form that may have been open for hours: whether our page sent it, and what was typed."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent
from django.http import HttpRequest, HttpResponse, QueryDict
from django.middleware.csrf import CsrfViewMiddleware

from localoffer.answering.pasted_text import cleaned

# What belongs to one showing of the form, and says nothing about the answer.
_OF_THE_FORM = {"csrfmiddlewaretoken", "go", "kept"}


def longest_sent() -> int:
    """More characters than that are not read. Pages tell their script, which keeps the words in the box."""
    return int(settings.DATA_UPLOAD_MAX_MEMORY_SIZE or 0)


def is_too_big(request: HttpRequest) -> bool:
    """Whether more was sent than Django reads. Nothing of it can be looked at then."""
    try:
        request.POST  # noqa: B018 - it is read here for the first time
    except (RequestDataTooBig, TooManyFieldsSent):
        return True
    return False


def has_good_token(request: HttpRequest) -> bool:
    """Django's own check against forged forms, made by a view that answers a failure with the words kept."""

    def checked(_request: HttpRequest) -> HttpResponse:
        return HttpResponse()

    # Where the check fails it returns the page that would say so; where all is well, nothing.
    return CsrfViewMiddleware(checked).process_view(request, checked, (), {}) is None


def is_from_our_pages(request: HttpRequest) -> bool:
    """Whether the browser says that another site sent it. One that says nothing is believed: it only shows words."""
    origin = request.headers.get("Origin", "")
    is_ours = not origin or _host(origin) == request.get_host()
    return is_ours and request.headers.get("Sec-Fetch-Site", "") not in ("cross-site", "same-site")


def _host(origin: str) -> str:
    """Empty, which no site is called, where it is no address."""
    try:
        return urlsplit(origin).netloc
    except ValueError:
        return ""


def typed_words(request: HttpRequest) -> dict[str, list[str]]:
    """Every field of the answer by its name, cleaned of what no database holds."""
    return {
        cleaned(name): [cleaned(value) for value in request.POST.getlist(name)]
        for name in request.POST
        if name not in _OF_THE_FORM
    }


def as_posted(typed: dict[str, list[str]]) -> QueryDict:
    """The same as a form reads it."""
    data = QueryDict(mutable=True)
    for name, values in typed.items():
        data.setlist(name, values)
    return data


def pieces_to_copy(typed: dict[str, list[str]]) -> Iterator[str]:
    """What somebody may want to copy from a form that has no place any more: the words first, then the rest."""
    if text := "\n".join(typed.get("text", [])).strip():
        yield text
    for name, values in typed.items():
        if name.startswith(("part__", "evidence-")):
            yield from (value for value in values if value.strip())

"""Whether a list is wanted as data rather than as a page."""

from django.http import HttpRequest


def wants_json(request: HttpRequest) -> bool:
    """`?format=json`, or an Accept header that prefers JSON to HTML."""
    if request.GET.get("format") == "json":
        return True
    preferred = request.get_preferred_type(["text/html", "application/json"])
    return preferred == "application/json"

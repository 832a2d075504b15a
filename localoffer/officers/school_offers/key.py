"""The key of a row that a form names."""

from django.http import HttpRequest

from localoffer.core.largest_key import LARGEST_KEY


def key_sent(request: HttpRequest) -> int:
    """What was sent as `key`; 0, which no row has, where that is no key."""
    written = request.POST.get("key", "")
    key = int(written) if written.isascii() and written.isdigit() and len(written) < 20 else 0
    return key if key <= LARGEST_KEY else 0

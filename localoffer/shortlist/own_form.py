"""Did a form come from this website? Visitors have no CSRF cookie, so the browser itself is asked.

A browser does not send our cookie with another site's form, but it would take the answer's new one: a stranger could
overwrite a shortlist. Every browser of today says where a form came from.
"""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest


def is_own_form(request: HttpRequest) -> bool:
    """The first header that is there decides; a browser that sends none of the three cannot be believed.

    `Sec-Fetch-Site` is sent by browsers since 2023, `Origin` by nearly all before them, `Referer` by the oldest. No
    script of another site can write any of them. `none` means the visitor's own doing: a page loaded anew.
    """
    if site := request.headers.get("Sec-Fetch-Site"):
        return site in ("same-origin", "none")
    came_from = request.headers.get("Origin") or request.headers.get("Referer", "")
    return _origin(came_from) in (f"{request.scheme}://{request.get_host()}", _origin(settings.SITE_URL))


def _origin(address: str) -> str:
    """`https://example.org:8000` of any address there; empty where it has none."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""

"""The one cookie of the public site. Nobody has it who has saved nothing: docs/decisions/0015."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from localoffer.shortlist.items import Items, items_in

NAME = "shortlist"
# Counted from the last change: reading never sets it anew.
SECONDS_KEPT = 365 * 24 * 60 * 60
_SALT = "localoffer.shortlist"


def read_items(request: HttpRequest) -> Items:
    """What the visitor saved. A cookie that is not ours, was changed or is too old counts as none."""
    text: str | None = request.get_signed_cookie(NAME, default=None, salt=_SALT, max_age=SECONDS_KEPT)
    return items_in(text or "")


def write_items(response: HttpResponse, items: Items) -> None:
    """Keep the list in the visitor's browser. An empty one takes the cookie away."""
    if not items:
        response.delete_cookie(NAME, samesite="Lax")
        return
    response.set_signed_cookie(
        NAME,
        items.written,
        salt=_SALT,
        max_age=SECONDS_KEPT,
        secure=settings.HTTPS,
        httponly=True,
        samesite="Lax",
    )

"""The formats of a shortlist."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from localoffer.formats.choice import formats_address
from localoffer.formats.views.formats import formats as formats_at
from localoffer.shortlist.edition import public_items, shared_address, shortlist_at
from localoffer.shortlist.visit import this_visit
from localoffer.shortlist.way_back import SHORTLIST


@require_safe
def formats(request: HttpRequest) -> HttpResponse:
    """The address names the list, so that it can be shared and cached. One that names nothing says how to start."""
    if shortlist_at(SHORTLIST, request.GET) is None:
        return _how_to_start(request)
    return formats_at(request, SHORTLIST.removeprefix("/"))


def _how_to_start(request: HttpRequest) -> HttpResponse:
    """For whoever has saved something, the way to its formats."""
    items = public_items(this_visit().items)
    own = formats_address(shared_address(items)) if items else ""
    return render(request, "shortlist/no_formats.html", {"own": own})

"""One's own shortlist, and one that somebody shared."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from localoffer.formats.choice import formats_address
from localoffer.shortlist.edition import shared_address
from localoffer.shortlist.entry import own_entries, public_entries
from localoffer.shortlist.items import MOST_ITEMS, Items, items_in
from localoffer.shortlist.visit import this_visit


@never_cache
@require_safe
def shortlist(request: HttpRequest) -> HttpResponse:
    """Without `items`, what the visitor saved."""
    items = this_visit().items
    if "items" in request.GET:
        return _shared(request, items_in(request.GET["items"]), items)
    entries = own_entries(items)
    here = Items(tuple(entry.key for entry in entries if entry.is_here))
    context = {"entries": entries, "is_full": len(items) >= MOST_ITEMS, "most": MOST_ITEMS, **_ways(here)}
    return render(request, "shortlist/shortlist.html", context)


def _shared(request: HttpRequest, items: Items, own: Items) -> HttpResponse:
    """Gone and never there look alike: a link must not tell which numbers are drafts."""
    entries = public_entries(items)
    here = Items(tuple(entry.key for entry in entries))
    context = {
        "entries": entries,
        "missing": len(items) - len(entries),
        "is_own": own == items,
        "all_saved": all(key in own for key in here),
        **_ways(here),
    }
    return render(request, "shortlist/shared.html", context, status=200 if entries else 404)


def _ways(here: Items) -> dict[str, object]:
    """The same list elsewhere: as a link to send, and in other formats."""
    address = shared_address(here) if here else ""
    return {
        "items": here,
        "share": settings.SITE_URL + address if here else "",
        "formats": formats_address(address) if here else "",
    }

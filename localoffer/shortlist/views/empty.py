"""Take everything off the list, after asking once."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from localoffer.shortlist.cookie import read_items, write_items
from localoffer.shortlist.items import Items
from localoffer.shortlist.views.own_forms_only import own_forms_only
from localoffer.shortlist.way_back import SHORTLIST


# Visitors have no CSRF cookie: own_forms_only guards what changes anything.
@csrf_exempt
@never_cache
def empty(request: HttpRequest) -> HttpResponse:
    """The question, and with POST the answer yes."""
    if request.method not in ("GET", "HEAD"):
        return _empty(request)
    items = read_items(request)
    return render(request, "shortlist/empty.html", {"items": items}) if items else HttpResponseRedirect(SHORTLIST)


@own_forms_only
def _empty(request: HttpRequest) -> HttpResponse:
    response = HttpResponseRedirect(SHORTLIST)
    write_items(response, Items())
    return response

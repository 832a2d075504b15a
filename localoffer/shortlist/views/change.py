"""What the buttons of a shortlist do. Pressed twice, each does the same as once, save for moving."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from localoffer.shortlist.cookie import read_items, write_items
from localoffer.shortlist.edition import public_items
from localoffer.shortlist.items import Items, id_in, items_in
from localoffer.shortlist.views.own_forms_only import not_done, own_forms_only
from localoffer.shortlist.way_back import SHORTLIST, way_back

STEPS = {"up": -1, "down": 1}


@own_forms_only
def save(request: HttpRequest) -> HttpResponse:
    """Put one publication last on the list, and go back to where it was found."""
    key = _named(request)
    if key is None:
        return not_done(request, "unnamed", 400)
    return _save(request, Items((key,)), way_back(request))


@own_forms_only
def save_all(request: HttpRequest) -> HttpResponse:
    """Put all of a shared list on one's own: all or none of it, so that nobody has to find out which were left."""
    return _save(request, items_in(request.POST.get("items", "")), HttpResponseRedirect(SHORTLIST))


@own_forms_only
def remove(request: HttpRequest) -> HttpResponse:
    key = _named(request)
    if key is None:
        return not_done(request, "unnamed", 400)
    response = way_back(request)
    write_items(response, read_items(request).without(key))
    return response


@own_forms_only
def move(request: HttpRequest) -> HttpResponse:
    """One place `up` or `down`."""
    key, steps = _named(request), STEPS.get(request.POST.get("to", ""))
    if key is None or steps is None:
        return not_done(request, "unnamed", 400)
    response = way_back(request)
    write_items(response, read_items(request).moved(key, steps))
    return response


def _save(request: HttpRequest, wanted: Items, response: HttpResponse) -> HttpResponse:
    """Only what the public can read is ever saved: the list may name it later, even where it is gone."""
    keys = public_items(wanted)
    if not keys:
        return not_done(request, "gone", 404)
    items = read_items(request)
    if not items.room_for(keys):
        return not_done(request, "full", 409)
    write_items(response, items.with_these(keys))
    return response


def _named(request: HttpRequest) -> int | None:
    return id_in(request.POST.get("publication", ""))

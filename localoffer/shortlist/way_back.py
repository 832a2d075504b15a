"""Back to where a visitor was, and to nowhere else."""

import re

from django.http import HttpRequest, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme

from localoffer.shortlist.items import id_in

SHORTLIST = "/shortlist/"
LONGEST = 4000
# As a browser writes a path: no space, no control character, no backslash, no place within the page.
_PATH = re.compile(r"/[!\"$-\[\]-~]*")
_PLACES = ("shortlist", "shortlist-foot")


def address_back(request: HttpRequest) -> str:
    """The path that the form names, where it is one of this site's; else the shortlist."""
    back = request.POST.get("back", "")
    is_path = len(back) <= LONGEST and _PATH.fullmatch(back) is not None
    return back if is_path and url_has_allowed_host_and_scheme(back, allowed_hosts=None) else SHORTLIST


def way_back(request: HttpRequest) -> HttpResponseRedirect:
    """To the button that was pressed, so that nobody has to look for the place again."""
    place, key = request.POST.get("place", ""), id_in(request.POST.get("publication", ""))
    anchor = f"#{place}-{key}" if place in _PLACES and key is not None else ""
    return HttpResponseRedirect(address_back(request) + anchor)

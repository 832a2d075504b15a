"""What every view that changes a shortlist has in common."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from localoffer.shortlist.items import MOST_ITEMS
from localoffer.shortlist.own_form import is_own_form
from localoffer.shortlist.way_back import address_back

View = Callable[[HttpRequest], HttpResponse]


def own_forms_only(view: View) -> View:
    """Calls the view for forms of this website alone. Whatever else comes is answered by a page that says why not."""

    @wraps(view)
    def guarded(request: HttpRequest) -> HttpResponse:
        if request.method != "POST":
            response = not_done(request, "no-form", 405)
            response["Allow"] = "POST"
            return response
        return view(request) if is_own_form(request) else not_done(request, "foreign", 403)

    # Visitors have no CSRF cookie, and get none: is_own_form guards instead.
    return csrf_exempt(never_cache(guarded))


def not_done(request: HttpRequest, why: str, status: int) -> HttpResponse:
    """A page that says what was not done, and what to do now. Nothing has changed."""
    context = {"why": why, "back": address_back(request), "most": MOST_ITEMS}
    return render(request, "shortlist/not_done.html", context, status=status)

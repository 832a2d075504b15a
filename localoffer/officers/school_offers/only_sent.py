"""Addresses that take a form and show nothing themselves."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from wagtail.admin import messages

from localoffer.officers.comments.access import View

NOTHING_DONE = "Nothing was done: the form did not arrive. If you had to sign in again, send it once more."


def only_sent(page: str, *parts: str) -> Callable[[View], View]:
    """Opens a view to a form that is sent. Whoever comes without one is led to the page that has it.

    Signing in leads to the address that was asked for, also where a form was sent there: without this, an officer
    who was signed out in between would end on an empty page. `parts` are those of the address that `page` needs.
    """

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if request.method == "POST":
                return view(request, *args, **kwargs)
            messages.warning(request, NOTHING_DONE)
            return redirect(reverse(f"officers_school_offers:{page}", kwargs={name: kwargs[name] for name in parts}))

        return guarded

    return guard

"""Who gets through to a screen. The CMS sends the others to its start page and says why."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404

from localoffer.core.largest_key import LARGEST_KEY
from localoffer.easy_read.models import EasyRead
from localoffer.easy_read.permissions import Person, may_draft, may_publish

View = Callable[..., HttpResponseBase]


def may_open(person: Person) -> bool:
    return may_draft(person) or may_publish(person)


def only(check: Callable[[Person], None]) -> Callable[[View], View]:
    """Opens a view to those whom `check` lets pass. Raises PermissionDenied for others."""

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            check(request.user)
            return view(request, *args, **kwargs)

        return guarded

    return guard


def easy_read_to_open(pk: int) -> EasyRead:
    """With its rows. Raises Http404."""
    if pk > LARGEST_KEY:
        raise Http404
    return get_object_or_404(EasyRead.objects.with_rows(), pk=pk)


def typed_key(text: str) -> int:
    """A key as a form sends it; 0, which no row has, where it is none."""
    return min(int(text), LARGEST_KEY) if text.isascii() and text.isdigit() and len(text) < 20 else 0

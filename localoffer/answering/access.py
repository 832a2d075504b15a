"""Who gets through to a school's pages, and what the others see."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, cast
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache

from localoffer.accounts.models import User
from localoffer.answering.permissions import may_edit, may_publish
from localoffer.schools.models import Setting

SchoolView = Callable[Concatenate[HttpRequest, Setting, ...], HttpResponse]


def editor(request: HttpRequest) -> User:
    """Who is signed in. `for_editors` lets nobody else through."""
    return cast("User", request.user)


def for_signed_in(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Opens a view to whoever is signed in; the others sign in first and come back.

    No browser keeps such a page: after signing out, its button "back" shows nothing of it.
    """

    @never_cache
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect(f"{reverse('account_login')}?{urlencode({'next': request.get_full_path()})}")
        return view(request, *args, **kwargs)

    return guarded


def for_editors(view: SchoolView) -> Callable[..., HttpResponse]:
    """Opens a view of `<urn>` to the editors of that school. Others get 404: nothing tells them what is there.

    The view is given the setting in place of the number.
    """

    @for_signed_in
    @wraps(view)
    def guarded(request: HttpRequest, urn: int, *args: Any, **kwargs: Any) -> HttpResponse:
        setting = Setting.objects.filter(urn=urn).first()
        if setting is None or not may_edit(editor(request), setting):
            return render(request, "answering/not_your_school.html", status=404)
        return view(request, setting, *args, **kwargs)

    return guarded


def for_publishers(view: SchoolView) -> Callable[..., HttpResponse]:
    """The same for what only confirmed editors do. One who waits for that is told so, with status 403."""

    @for_editors
    @wraps(view)
    def guarded(request: HttpRequest, setting: Setting, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_publish(editor(request), setting):
            return render(request, "answering/not_confirmed.html", {"setting": setting}, status=403)
        return view(request, setting, *args, **kwargs)

    return guarded

"""Who gets through to a screen, and what the others see."""

from collections.abc import Callable
from functools import wraps
from typing import Any, cast

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render

from localoffer.accounts.models import User
from localoffer.comments.choices import State
from localoffer.comments.models import Comment
from localoffer.comments.permissions import Person, check_may_handle_escalation

View = Callable[..., HttpResponseBase]


def only(check: Callable[[Person], None]) -> Callable[[View], View]:
    """Opens a view to those whom `check` lets pass. Others get status 403 and a plain page.

    The CMS itself answers with a redirect to its start page, which a player takes for a recording.
    """

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            try:
                check(request.user)
            except PermissionDenied:
                return render(request, "officers/comments/refused.html", {"by_role": True}, status=403)
            try:
                return view(request, *args, **kwargs)
            except PermissionDenied:
                return render(request, "officers/comments/refused.html", status=403)

        return guarded

    return guard


def officer(request: HttpRequest) -> User:
    """Who is signed in. The CMS lets nobody else through."""
    return cast("User", request.user)


def comment_to_open(request: HttpRequest, pk: int) -> Comment:
    """The comment with what it is sorted under. Raises Http404, or PermissionDenied while it is with safeguarding."""
    rows = Comment.objects.select_related("about", "category", "theme", "need", "ground", "response")
    comment = get_object_or_404(rows, pk=pk)
    if comment.state == State.ESCALATED:
        check_may_handle_escalation(request.user)
    return comment

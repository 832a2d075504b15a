"""Saving on the way, as the script of a page asks for it. It answers with JSON: `state`, and `said` for the person.

Nothing behind it reads or writes what the page with its button does not; without the script, that page does everything.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from localoffer.answering.permissions import may_edit
from localoffer.answering.saving_words import clock
from localoffer.answering.sent_form import has_good_token, is_from_our_pages, is_too_big
from localoffer.core.words import listed
from localoffer.schools.models import Setting

SIGNED_OUT = (
    "You are signed out. Your words are still here. Save with the button below: you sign in, and find them again."
)
GONE = "This offer was published or changed meanwhile, so nothing can be saved here. Copy your words before you leave."
TOO_BIG = "This is too long to be saved. Please take something out. Your words are still here."


def autosaving(save: Callable[Concatenate[HttpRequest, Setting, ...], HttpResponse]) -> Callable[..., HttpResponse]:
    """A view of `<urn>` that lets through what an editor of the school sends from our pages; the others are told."""

    # The check against forged forms is made below: the page has to learn the new token, and to try again.
    @csrf_exempt
    @never_cache
    @sensitive_post_parameters()
    @require_POST
    @wraps(save)
    def guarded(request: HttpRequest, urn: int, **place: Any) -> HttpResponse:
        if is_too_big(request):
            return answered("too-long", TOO_BIG, 413)
        if not request.user.is_authenticated:
            return answered("signed-out", SIGNED_OUT, 401)
        setting = Setting.objects.filter(urn=urn).first()
        if setting is None or not may_edit(request.user, setting):
            return answered("gone", "You can no longer edit the answers of this school. Copy your words.", 404)
        if not is_from_our_pages(request):
            return answered("refused", "This was sent by another website.", 403)
        if not has_good_token(request):
            return answered("stale", "Your page was open for a long time.", 403, token=get_token(request))
        return save(request, setting, **place)

    return guarded


def saved(*, fields: dict[str, str], wrong: list[str], **more: Any) -> HttpResponse:
    """`fields` are hidden ones of the form with their new values, `wrong` what could not be saved."""
    said = f"Saved at {clock(timezone.now())}"
    said = f"{said}, apart from: {listed(wrong)}" if wrong else said
    return answered("saved", said, 200, fields=fields, is_partly=bool(wrong), **more)


def answered(state: str, said: str, status: int, **more: Any) -> HttpResponse:
    return JsonResponse({"state": state, "said": said, **more}, status=status)

"""What is decided about a whole translation: ready for a check, the new English, published, taken down, thrown away."""

from collections.abc import Callable

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from localoffer.core.words import plural
from localoffer.officers.comments.access import officer, only
from localoffer.officers.translations.work import translation_to_open
from localoffer.translations.actions.locking import ChangedMeanwhile
from localoffer.translations.actions.publish import (
    NotFinished,
    NotPublic,
    discard_translation,
    publish_translation,
    take_down_translation,
)
from localoffer.translations.actions.start import SourceGone, renew_translation
from localoffer.translations.actions.write import offer_for_check
from localoffer.translations.models import Translation
from localoffer.translations.permissions import check_may_publish_translations, check_may_translate

CHANGED = "Somebody changed this translation after you opened it. Look at it as it stands now, and then decide."
NOT_PUBLIC = "The page itself is not on the site just now, so neither can its translation be."
NOT_SURE = "Tick that you are sure first."


@require_POST
@only(check_may_translate)
def decide(request: HttpRequest, pk: int) -> HttpResponse:
    """`do` names the step. Nothing that was typed is at stake here."""
    translation = translation_to_open(pk)
    step = _STEPS.get(request.POST.get("do", ""))
    try:
        if step is None:
            raise PermissionDenied
        step(request, translation, _seen_version(request))
    except ChangedMeanwhile:
        messages.warning(request, CHANGED)
    except SourceGone:
        messages.error(request, NOT_PUBLIC)
    except Translation.DoesNotExist:
        messages.warning(request, "Somebody threw it away before you.")
    if not Translation.objects.filter(pk=pk).exists():
        return redirect("officers_translations:list")
    return redirect("officers_translations:work", pk)


def _ready(request: HttpRequest, translation: Translation, seen_version: int) -> None:
    offer_for_check(translation=translation, by=officer(request))
    messages.success(request, "It stands in the list as ready for a check.")


def _not_ready(request: HttpRequest, translation: Translation, seen_version: int) -> None:
    offer_for_check(translation=translation, by=officer(request), is_ready=False)
    messages.success(request, "It is back at work.")


def _renew(request: HttpRequest, translation: Translation, seen_version: int) -> None:
    renewed = renew_translation(translation=translation, by=officer(request), seen_version=seen_version)
    left = renewed.pieces.to_do().count()
    messages.success(request, f"The new English is here. {plural(left, 'piece')} to do; your other words are kept.")


def _publish(request: HttpRequest, translation: Translation, seen_version: int) -> None:
    check_may_publish_translations(request.user)
    made_by = request.POST.get("made_by", "").strip()[:200]
    try:
        publish_translation(translation=translation, by=officer(request), seen_version=seen_version, made_by=made_by)
    except NotFinished as not_finished:
        messages.error(request, f"Not published: {plural(not_finished.left, 'piece')} still to do.")
    except NotPublic:
        messages.error(request, NOT_PUBLIC)
    else:
        messages.success(request, "Published.")


def _take_down(request: HttpRequest, translation: Translation, seen_version: int) -> None:
    check_may_publish_translations(request.user)
    if "sure" not in request.POST:
        messages.error(request, NOT_SURE)
        return
    take_down_translation(translation=translation, by=officer(request), seen_version=seen_version)
    messages.success(request, "Taken down: nobody reads it any more. The work stays here.")


def _discard(request: HttpRequest, translation: Translation, seen_version: int) -> None:
    check_may_publish_translations(request.user)
    if "sure" not in request.POST:
        messages.error(request, NOT_SURE)
        return
    try:
        discard_translation(translation=translation, by=officer(request), seen_version=seen_version)
    except NotPublic:
        messages.error(request, "It is published. Take it down first.")
    else:
        messages.success(request, "Thrown away.")


_STEPS: dict[str, Callable[[HttpRequest, Translation, int], None]] = {
    "ready": _ready,
    "not-ready": _not_ready,
    "renew": _renew,
    "publish": _publish,
    "take-down": _take_down,
    "discard": _discard,
}


def _seen_version(request: HttpRequest) -> int:
    """What makes no sense was never seen."""
    typed = request.POST.get("version", "")
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 10 else 0

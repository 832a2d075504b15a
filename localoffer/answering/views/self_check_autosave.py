"""Saving an area of the self-check on the way."""

from django.http import HttpRequest, HttpResponse

from localoffer.answering.access import editor
from localoffer.answering.actions.self_check import ChecksChanged, save_self_check
from localoffer.answering.self_check_form import AreaForm
from localoffer.answering.self_check_place import Place, find_area
from localoffer.answering.views.autosave import answered, autosaving, saved
from localoffer.schools.models import Setting

GONE = "The core offer has no such area any more, so nothing can be saved here. Copy your words before you leave."
NEW_VERSION = "A new version of the core offer came into force. Save with the button below to see it beside your words."
CHANGED = "Somebody else answered some of this too. Save with the button below to see both."


@autosaving
def self_check_autosave(request: HttpRequest, setting: Setting, kind: str, area: str) -> HttpResponse:
    """What can be kept is kept. What an older version was answered with is kept by the button alone."""
    place = find_area(setting, kind, area)
    if place is None:
        return answered("gone", GONE, 409)
    if request.POST.get("version") != place.current.core_offer.version:
        return answered("conflict", NEW_VERSION, 409)
    return _saved(request, place, AreaForm(place.current, request.POST))


def _saved(request: HttpRequest, place: Place, form: AreaForm) -> HttpResponse:
    form.is_valid()
    said = form.said(only_touched=True)
    try:
        save_self_check(setting=place.setting, area=place.current.area, by=editor(request), said=said, seen=form.seen())
    except ChecksChanged:
        return answered("conflict", CHANGED, 409)
    return saved(fields=form.seen_after(said), wrong=form.wrong_rows())

"""One area of the self-check: what is expected, how the school stands to it, and its evidence."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from localoffer.answering.access import editor, for_editors
from localoffer.answering.actions.self_check import ChecksChanged, save_self_check
from localoffer.answering.self_check import AreaCheck, area_checks
from localoffer.answering.self_check_form import AreaForm, form_after_conflict, form_for_new_version
from localoffer.schools.models import Setting


@dataclass(frozen=True, slots=True)
class Place:
    """An area among all of them. `number` counts from 1."""

    current: AreaCheck
    before: AreaCheck | None
    after: AreaCheck | None
    number: int
    of: int


@require_http_methods(["GET", "HEAD", "POST"])
@for_editors
def self_check_area(request: HttpRequest, setting: Setting, kind: str, area: str) -> HttpResponse:
    """Saves and goes on to the next area, or with `go=list` back to the list. The last one leads to the summary."""
    place = _place(setting, kind, area)
    if request.method != "POST":
        return _show(request, setting, place, AreaForm(place.current))
    if request.POST.get("version") != place.current.core_offer.version:
        form = form_for_new_version(place.current, request.POST.dict())
        return _show(request, setting, place, form, status=409)
    form = AreaForm(place.current, request.POST)
    if not form.is_valid():
        return _show(request, setting, place, form, status=422)
    try:
        save_self_check(
            setting=setting, area=place.current.area, by=editor(request), said=form.said(), seen=form.seen()
        )
    except ChecksChanged as problem:
        place = _place(setting, kind, area)
        return _show(request, setting, place, form_after_conflict(form, place.current, problem.held), status=409)
    return redirect(_next_address(setting, place, go_to_list=request.POST.get("go") == "list"))


def _next_address(setting: Setting, place: Place, *, go_to_list: bool) -> str:
    if go_to_list:
        return reverse("answering:self_check", args=[setting.urn])
    if place.after:
        after = place.after
        return reverse("answering:self_check_area", args=[setting.urn, after.kind, after.area.identifier])
    return reverse("answering:self_check_summary", args=[setting.urn])


def _place(setting: Setting, kind: str, area: str) -> Place:
    areas = area_checks(setting)
    found = [at for at, each in enumerate(areas) if (each.kind, each.area.identifier) == (kind, area)]
    if not found:
        raise Http404("The core offer of this school has no such area.")
    at = found[0]
    before = areas[at - 1] if at else None
    after = areas[at + 1] if at + 1 < len(areas) else None
    return Place(areas[at], before, after, at + 1, len(areas))


def _show(request: HttpRequest, setting: Setting, place: Place, form: AreaForm, status: int = 200) -> HttpResponse:
    context = {
        "setting": setting,
        "place": place,
        "form": form,
        "rows": list(form.rows()),
        "is_new_version": status == 409 and not form.meanwhile,
    }
    return render(request, "answering/self_check_area.html", context, status=status)

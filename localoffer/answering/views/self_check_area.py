"""One area of the self-check: what is expected, how the school stands to it, and its evidence."""

from collections.abc import Mapping

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from localoffer.answering.access import editor, for_editors
from localoffer.answering.actions.kept_words import forget_kept_words
from localoffer.answering.actions.self_check import ChecksChanged, save_self_check
from localoffer.answering.kept_words import KeptWords
from localoffer.answering.self_check_form import AreaForm, form_after_conflict, form_after_saving, form_for_new_version
from localoffer.answering.self_check_place import Place, area_address, find_area
from localoffer.answering.sent_form import as_posted, has_good_token, is_from_our_pages, is_too_big, longest_sent
from localoffer.answering.views.words_without_place import (
    keep_and_sign_in,
    of_no_editor,
    too_big,
    words_without_place,
)
from localoffer.schools.models import Setting

OLD_PAGE = "This page was open for a long time. Nothing is lost and nothing is saved yet. Please save it now."
KEPT = "This was sent when nobody was signed in any more. It is not saved yet. If it is yours, please save it now."
NOT_KEPT = "What you sent when you were signed out is no longer kept. Below is what was saved last."
SAVED_PARTLY = "We saved what we could. Please put right what is named above, and save again."
NEW_VERSION = (
    "A new version of the core offer came into force while you wrote. What you wrote is below, beside the new words. "
    "Read them, then save again."
)


# The check against forged forms is made below: where it fails, Django's own page would lose the words.
@csrf_exempt
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def self_check_area(request: HttpRequest, urn: int, kind: str, area: str) -> HttpResponse:
    """Saves and goes on to the next area, or with `go=list` back to the list. The last one leads to the summary."""
    if request.method == "POST":
        if is_too_big(request):
            return too_big(request)
        if not request.user.is_authenticated:
            return keep_and_sign_in(request, urn, _kept_under(kind, area), area_address(urn, kind, area))
        if answer := of_no_editor(request, urn):
            return answer
    return _area(request, urn=urn, kind=kind, area=area)


@for_editors
def _area(request: HttpRequest, setting: Setting, kind: str, area: str) -> HttpResponse:
    place = find_area(setting, kind, area)
    if place is None:
        if request.method == "POST":
            return words_without_place(request, setting, status=409)
        raise Http404("The core offer of this school has no such area.")
    if request.method != "POST":
        return _opened(request, place)
    if not has_good_token(request):
        if not is_from_our_pages(request):
            raise PermissionDenied
        return _typed(request, place, request.POST, status=403, notice=OLD_PAGE)
    if request.POST.get("version") != place.current.core_offer.version:
        return _typed(request, place, request.POST, status=409, notice="")
    return _save(request, place, AreaForm(place.current, request.POST))


def _opened(request: HttpRequest, place: Place) -> HttpResponse:
    """`?kept=` puts into the form what was sent when the session had ended."""
    token = request.GET.get("kept", "")
    if not token:
        return _show(request, place, AreaForm(place.current))
    words = KeptWords.objects.under(token).filter(urn=place.setting.urn, question=_kept_as(place)).first()
    if words is None:
        return _show(request, place, AreaForm(place.current), notice=NOT_KEPT)
    return _typed(request, place, as_posted(words.typed), status=200, notice=KEPT, kept=token)


def _typed(
    request: HttpRequest, place: Place, typed: Mapping[str, str], *, status: int, notice: str, kept: str = ""
) -> HttpResponse:
    """The form with what somebody typed. It may have been beside the words of an older version."""
    if typed.get("version") == place.current.core_offer.version:
        return _show(request, place, AreaForm(place.current, typed), status=status, notice=notice, kept=kept)
    form = form_for_new_version(place.current, {name: typed.get(name, "") for name in typed})
    return _show(request, place, form, status=status, problem=NEW_VERSION, notice=notice, kept=kept)


def _save(request: HttpRequest, place: Place, form: AreaForm) -> HttpResponse:
    setting, current, kept = place.setting, place.current, request.POST.get("kept", "")
    form.is_valid()
    try:
        save_self_check(setting=setting, area=current.area, by=editor(request), said=form.said(), seen=form.seen())
    except ChecksChanged as problem:
        again = find_area(setting, current.kind, current.area.identifier) or place
        both = form_after_conflict(form, again.current, problem.held)
        return _show(request, again, both, status=409, kept=kept)
    if form.errors:
        return _show(request, place, form_after_saving(form), status=422, notice=SAVED_PARTLY, kept=kept)
    if kept:
        forget_kept_words(token=kept)
    if request.POST.get("go") == "list":
        return redirect("answering:self_check", setting.urn)
    return redirect(place.next_address)


def _show(
    request: HttpRequest,
    place: Place,
    form: AreaForm,
    *,
    status: int = 200,
    problem: str = "",
    notice: str = "",
    kept: str = "",
) -> HttpResponse:
    context = {
        "setting": place.setting,
        "place": place,
        "form": form,
        "longest": longest_sent(),
        "rows": list(form.rows()),
        "problem": problem,
        "notice": notice,
        "kept": kept,
    }
    return render(request, "answering/self_check_area.html", context, status=status)


def _kept_under(kind: str, area: str) -> str:
    return f"self-check-{kind}-{area}"[:60]


def _kept_as(place: Place) -> str:
    return _kept_under(place.current.kind, place.current.area.identifier)

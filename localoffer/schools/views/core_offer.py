"""The core offer: what the authority expects of every setting of one kind."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from localoffer.publishing.document import Note
from localoffer.schools.core_offer import CoreOffer
from localoffer.schools.setting_kind import SettingKind


@require_safe
def core_offer(request: HttpRequest) -> HttpResponse:
    """The sets in force. Where there is only one, it is shown whole."""
    current = CoreOffer.objects.current_of_each_kind()
    with_one = {offer.setting_kind_id for offer in current}
    context: dict[str, object] = {
        "offers": current,
        "kinds_without": [kind for kind in _kinds() if kind.pk not in with_one],
    }
    if len(current) == 1:
        context |= _screen(CoreOffer.objects.with_everything().get(pk=current[0].pk))
    return render(request, "schools/core_offer_index.html", context)


@require_safe
def core_offer_of_kind(request: HttpRequest, kind: str) -> HttpResponse:
    """The set in force for one kind of setting; for a kind that has none yet, a page that says so."""
    known = get_object_or_404(SettingKind, identifier=kind)
    current = CoreOffer.objects.with_everything().current(kind)
    if current is None:
        return render(request, "schools/core_offer_missing.html", {"kind": known})
    return render(request, "schools/core_offer.html", _screen(current))


@require_safe
def core_offer_version(request: HttpRequest, kind: str, version: str) -> HttpResponse:
    """One version, in force or not: what schools were once told can always be read."""
    found = CoreOffer.objects.with_everything().filter(setting_kind__identifier=kind, version=version).first()
    if found is None:
        raise Http404
    current = CoreOffer.objects.current(kind)
    replaced_by = current if current and current.in_force_from > found.in_force_from else None
    return render(request, "schools/core_offer.html", {**_screen(found), "replaced_by": replaced_by})


def _screen(offer: CoreOffer) -> dict[str, object]:
    document = offer.to_document()
    return {
        "offer": offer,
        "document": document,
        "notes": [block for block in document.blocks if isinstance(block, Note)],
        "introduction": [block for block in document.blocks if not isinstance(block, Note)],
    }


def _kinds() -> list[SettingKind]:
    return list(SettingKind.objects.filter(is_retired=False))

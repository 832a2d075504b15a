"""What a school published, when and by whom; one version, and two side by side."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from localoffer.answering.access import for_editors
from localoffer.answering.compared_versions import compared_versions
from localoffer.schools.models import SchoolOffer, Setting
from localoffer.schools.offer_document import answers_of
from localoffer.schools.school_offer import SchoolOfferQuerySet


@require_safe
@for_editors
def history(request: HttpRequest, setting: Setting) -> HttpResponse:
    """Every publishing, the newest first."""
    offers = list(_offers(setting).select_related("published_by", "withdrawn_by", "template"))
    return render(request, "answering/history.html", {"setting": setting, "offers": offers})


@require_safe
@for_editors
def history_version(request: HttpRequest, setting: Setting, number: int) -> HttpResponse:
    """One version as families read it."""
    offer = _version(setting, str(number))
    if offer is None:
        raise Http404
    context = {"setting": setting, "offer": offer, "sections": answers_of(offer)}
    return render(request, "answering/history_version.html", context)


@require_safe
@for_editors
def history_compare(request: HttpRequest, setting: Setting) -> HttpResponse:
    """`from` and `to` are numbers of versions, in any order; the last two where they are none."""
    offers = list(_offers(setting))
    if len(offers) < 2:
        return render(request, "answering/history.html", {"setting": setting, "offers": offers})
    before = _version(setting, request.GET.get("from", "")) or _version(setting, str(offers[1].number))
    after = _version(setting, request.GET.get("to", "")) or _version(setting, str(offers[0].number))
    if before is None or after is None:
        raise Http404
    if before.number > after.number:
        before, after = after, before
    context = {
        "setting": setting,
        "offers": offers,
        "before": before,
        "after": after,
        "answers": compared_versions(before, after),
    }
    return render(request, "answering/history_compare.html", context)


def _offers(setting: Setting) -> SchoolOfferQuerySet:
    return SchoolOffer.objects.filter(setting=setting).order_by("-number")


def _version(setting: Setting, number: str) -> SchoolOffer | None:
    """None where the number is none of this school's."""
    if not (number.isascii() and number.isdigit() and len(number) < 10):
        return None
    return (
        SchoolOffer.objects.with_everything()
        .select_related("published_by", "withdrawn_by")
        .filter(setting=setting, number=int(number))
        .first()
    )

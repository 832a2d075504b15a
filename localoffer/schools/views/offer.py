"""What one school offers, alone: the whole of it, its leaflet, for a frame on its own website, and as data."""

from csp.constants import NONE, SELF
from csp.decorators import csp_replace
from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from localoffer.publishing.document import Document, Section
from localoffer.publishing.plain_html import plain_html
from localoffer.schools.offer_document import offer_document
from localoffer.schools.offer_for_own_site import offer_for_own_site
from localoffer.schools.offer_json import offer_json, offer_schema
from localoffer.schools.offer_leaflet import offer_leaflet
from localoffer.schools.offer_of import offer_of
from localoffer.schools.setting import Setting
from localoffer.schools.setting_answers import send_page
from localoffer.schools.setting_words import called
from localoffer.schools.views.setting import closed_setting

# The page for a frame needs its own style sheet and nothing else. Any website may hold it, and no other page of ours.
EMBED_POLICY = {
    "default-src": [NONE],
    "script-src": [NONE],
    "style-src": [SELF],
    "img-src": [NONE],
    "font-src": [NONE],
    "form-action": [NONE],
    "base-uri": [NONE],
    "frame-ancestors": ["*"],
}
_MISSING = "There is no published offer at this address. The school may not have published one, or may have closed."


@require_safe
def offer(request: HttpRequest, urn: int) -> HttpResponse:
    """The whole offer, to read, print and have in other formats."""
    found = offer_of(urn)
    if found is None:
        return _no_offer(request, urn)
    context = {"offer": found, "setting": found.setting, "called": called(found.setting)}
    return render(request, "schools/offer.html", {**context, "document": offer_document(found)})


@require_safe
def leaflet(request: HttpRequest, urn: int) -> HttpResponse:
    """The offer in short."""
    found = offer_of(urn)
    if found is None:
        return _no_offer(request, urn)
    context = {"offer": found, "setting": found.setting, "document": offer_leaflet(found)}
    return render(request, "schools/offer_leaflet.html", context)


@require_safe
@xframe_options_exempt
@csp_replace(EMBED_POLICY)  # type: ignore[arg-type] # its types know only views without arguments
def embed(request: HttpRequest, urn: int) -> HttpResponse:
    """The offer without anything of ours round it. Where there is none any more, the frame says so.

    A frame cannot grow with what it holds. So the answers are closed, and the questions fill one of ordinary height.
    """
    found = offer_of(urn)
    if found is None:
        school = Setting.objects.shown().filter(urn=urn).first()
        none = {"setting": school, "called": called(school) if school else "school", "site": settings.SITE_URL}
        return render(request, "schools/offer_embed_none.html", none, status=404)
    document = offer_for_own_site(found)
    context = {
        "document": document,
        "start": plain_html(Document("", blocks=document.blocks)),
        "answers": [(each.heading, _answer(each)) for each in document.sections],
        "page": settings.SITE_URL + found.setting.get_absolute_url(),
    }
    return render(request, "schools/offer_embed.html", context)


def _answer(section: Section) -> str:
    """What stands below a question."""
    return plain_html(Document("", blocks=section.blocks, sections=section.sections), 3)


@require_safe
def data(request: HttpRequest, urn: int) -> JsonResponse:
    """The offer as data, for anybody."""
    found = offer_of(urn)
    if found is None:
        return _for_anybody(JsonResponse({"messages": [_MISSING]}, status=404))
    return _for_anybody(JsonResponse(offer_json(found)))


@require_safe
def schema(request: HttpRequest) -> JsonResponse:
    """What the data means."""
    response = _for_anybody(JsonResponse(offer_schema()))
    response["Content-Type"] = "application/schema+json"
    return response


def _no_offer(request: HttpRequest, urn: int) -> HttpResponse:
    """People keep links: what became of the offer, or of its school, and the way on."""
    school = get_object_or_404(Setting.objects.shown(), urn=urn)
    if not school.is_open:
        return closed_setting(request, school)
    context = {"setting": school, "called": called(school), "send_page": send_page(school)}
    return render(request, "schools/offer_none.html", context, status=404)


def _for_anybody(response: JsonResponse) -> JsonResponse:
    """Pages of other websites may read it: nothing of a visitor goes into it."""
    response["Access-Control-Allow-Origin"] = "*"
    return response

"""What a school gets for its own website and for families, once its offer is published."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.views.decorators.http import require_safe

from localoffer.answering.access import editor, for_editors
from localoffer.answering.draft import draft_of
from localoffer.answering.permissions import may_publish
from localoffer.schools.models import SchoolOffer, Setting
from localoffer.schools.offer_document import offer_title
from localoffer.schools.offer_for_own_site import LEVELS, frame_height, offer_html


@require_safe
@for_editors
def published(request: HttpRequest, setting: Setting) -> HttpResponse:
    """Done, what happens next, and everything to take away."""
    offer = SchoolOffer.objects.current().with_everything().filter(setting=setting).first()
    if offer is None or not setting.is_open:
        messages.info(request, "Nothing is published now.")
        return redirect("answering:school", urn=setting.urn)
    level = _level(request)
    context = {
        "setting": setting,
        "offer": offer,
        "draft": draft_of(setting),
        "page": _whole(setting.get_absolute_url()),
        "level": level,
        "levels": LEVELS,
        "html": offer_html(offer, level),
        "link": format_html('<a href="{}">{}</a>', _whole(setting.get_absolute_url()), offer_title(offer)),
        "frame": _frame(offer),
        "may_publish": may_publish(editor(request), setting),
    }
    return render(request, "answering/published.html", context)


def _level(request: HttpRequest) -> int:
    """At which level the questions start; at the first that is offered where nothing sensible is asked for."""
    return {str(level): level for level in LEVELS}.get(request.GET.get("level", ""), LEVELS[0])


def _whole(path: str) -> str:
    return settings.SITE_URL + path


def _frame(offer: SchoolOffer) -> str:
    """The title tells people who hear the page what is in the frame."""
    return format_html(
        '<iframe src="{}" title="{}" width="100%" height="{}" loading="lazy"></iframe>',
        _whole(reverse("schools:offer_embed", args=[offer.setting.urn])),
        offer_title(offer),
        frame_height(offer),
    )

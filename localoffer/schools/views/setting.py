"""One school or college."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from localoffer.schools.setting import Setting
from localoffer.schools.setting_screen import setting_screen
from localoffer.schools.setting_words import called
from localoffer.schools.successor import open_successor


@require_safe
def setting(request: HttpRequest, urn: int) -> HttpResponse:
    """The page of an open setting. One that closed says so and where to look, because people keep links."""
    found = get_object_or_404(Setting.objects.shown().with_offers(), urn=urn)
    if found.is_open:
        return render(request, "schools/setting.html", setting_screen(found))
    return closed_setting(request, found)


def closed_setting(request: HttpRequest, found: Setting) -> HttpResponse:
    """That it has closed, or is not open yet, and where to look now."""
    successor = open_successor(found)
    # Where nobody named a successor, a school in the same buildings often is one.
    same_place = Setting.objects.open().filter(postcode=found.postcode).exclude(postcode="")[:5]
    context = {
        "setting": found,
        "called": called(found),
        "successor": successor,
        "same_place": [] if successor else same_place,
    }
    return render(request, "schools/setting_closed.html", context, status=410)

"""Where a school stands with its self-check: every area with its progress."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from localoffer.answering.access import for_editors
from localoffer.answering.self_check import area_checks
from localoffer.answering.self_check_progress import self_check_progress
from localoffer.schools.models import Setting


@require_safe
@for_editors
def self_check(request: HttpRequest, setting: Setting) -> HttpResponse:
    """A list of areas, and where to go on. A school of whose kind nothing is expected yet is told so."""
    areas = area_checks(setting)
    context = {
        "setting": setting,
        "areas": areas,
        "kinds": {each.kind: each.core_offer for each in areas},
        "next_area": next((each for each in areas if not each.is_finished), None),
        "kind_names": [kind.label for kind in setting.kinds.all()],
        "progress": self_check_progress(setting),
    }
    return render(request, "answering/self_check.html", context)

"""Which headings of the statutory SEN information report a school's answers cover."""

from django.db.models import prefetch_related_objects
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from localoffer.answering.access import for_editors
from localoffer.answering.offer_in_hand import offer_in_hand
from localoffer.schools.models import Setting
from localoffer.schools.offer_coverage import HeadingCoverage, heading_coverage
from localoffer.schools.report_duty import report_duty


@require_safe
@for_editors
def coverage(request: HttpRequest, setting: Setting) -> HttpResponse:
    """The draft's answers, else those that are published, else none."""
    offer = offer_in_hand(setting)
    covered: tuple[HeadingCoverage, ...] = ()
    if offer.template:
        prefetch_related_objects([offer.template], "questions__headings")
        covered = heading_coverage(offer.template, offer.answers)
    context = {
        "setting": setting,
        "offer": offer,
        "duty": report_duty(setting).name,
        "numbered": [each for each in covered if each.heading.number],
        "beside": [each for each in covered if not each.heading.number],
    }
    return render(request, "answering/coverage.html", context)

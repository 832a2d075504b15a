"""One date in, every date of an EHC needs assessment out. The address holds the date, so that it can be shared."""

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from localoffer.pages.ehc_timeline import Timeline, read_timeline, step_dates
from localoffer.pages.request_date import RequestDate

AHEAD = timedelta(days=2 * 365)


def timeline() -> Timeline:
    return read_timeline(settings.DATA_DIR / "duties" / "ehc-timeline.toml")


def asked_date(query: QueryDict) -> RequestDate:
    """The date asked for: from the day the law began to two years from now."""
    return RequestDate.read(query, timeline().in_force_from, timezone.localdate() + AHEAD)


@require_safe
def ehc_dates(request: HttpRequest) -> HttpResponse:
    asked = asked_date(request.GET)
    dates = step_dates(timeline(), asked.value) if asked.value else []
    context = {"asked": asked, "dates": dates, "timeline": timeline(), "today": timezone.localdate()}
    return render(request, "pages/ehc_dates.html", context)

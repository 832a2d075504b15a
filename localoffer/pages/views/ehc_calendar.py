"""The dates as a file that a telephone or computer adds to its calendar."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from localoffer.pages.calendar_file import calendar_file
from localoffer.pages.ehc_timeline import step_dates
from localoffer.pages.views.ehc_dates import asked_date, timeline


@require_safe
def ehc_calendar(request: HttpRequest) -> HttpResponse:
    asked = asked_date(request.GET)
    if asked.value is None:
        raise Http404
    day = asked.value
    page = request.build_absolute_uri(f"{reverse('pages:ehc_dates')}?day={day.day}&month={day.month}&year={day.year}")
    text = calendar_file(step_dates(timeline(), day), page=page, made_at=timezone.now())
    headers = {"Content-Disposition": 'attachment; filename="ehc-dates.ics"'}
    return HttpResponse(text, content_type="text/calendar; charset=utf-8", headers=headers)

"""How all schools get on with their offers: counts, coverage by phase, and the list, also as a file."""

from dataclasses import dataclass

from django.conf import settings
from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone

from localoffer.answering.offer_state import OfferState
from localoffer.answering.permissions import check_may_oversee
from localoffer.answering.progress import RENEW_FROM, Coverage, coverage_of, overseen, progress_of
from localoffer.answering.school_progress import SchoolProgress
from localoffer.core.csv_text import csv_text
from localoffer.core.words import plain_date
from localoffer.officers.comments.access import only
from localoffer.officers.school_offers.coverage_bar import coverage_row
from localoffer.officers.school_offers.progress_filter import ProgressFilter
from localoffer.schools.models import Setting

PAGE_SIZE = 50
EXPORT_COLUMNS = (
    "urn",
    "school",
    "example",
    "phase",
    "kinds",
    "state",
    "change_being_written",
    "editors",
    "people",
    "last_activity",
    "renew_by",
    "page_for_families",
    "own_page",
)


@dataclass(frozen=True, slots=True)
class Tab:
    label: str
    query: str
    count: int
    is_current: bool


@only(check_may_oversee)
def progress(request: HttpRequest) -> HttpResponse:
    """Counts and coverage are of all schools that the filters on the school itself leave."""
    asked = ProgressFilter(request.GET)
    every = progress_of(overseen(), timezone.localdate())
    phases, total = coverage_of(asked.narrow_schools(every))
    page: Page[Setting] = Paginator(asked.narrow(every).with_everything(), PAGE_SIZE).get_page(request.GET.get("p"))
    context = {
        "asked": asked,
        "tabs": _tabs(request.GET, total, asked.asked("state")),
        "phases": [coverage_row(each) for each in phases],
        "total": coverage_row(total),
        "states": list(OfferState),
        "page": page,
        "rows": [SchoolProgress.read(row) for row in page.object_list],
        "renewal": settings.AUTHORITY.school_offers.renewal_words,
        "renew_from": RENEW_FROM.days,
        "today": timezone.localdate(),
        "query": _query(request.GET, p=""),
    }
    return render(request, "officers/school_offers/progress.html", context)


@only(check_may_oversee)
def export(request: HttpRequest) -> HttpResponse:
    """The list as it is filtered, for a spreadsheet."""
    asked = ProgressFilter(request.GET)
    today = timezone.localdate()
    found = asked.narrow(progress_of(overseen(), today)).with_everything()
    rows = (_cells(SchoolProgress.read(row)) for row in found)
    return HttpResponse(
        csv_text(EXPORT_COLUMNS, rows),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="school-offers-{today:%Y-%m-%d}.csv"'},
    )


def _cells(row: SchoolProgress) -> tuple[object, ...]:
    setting = row.setting
    active = timezone.localtime(row.last_activity) if row.last_activity else None
    return (
        setting.urn,
        setting.name,
        "yes" if setting.is_example else "no",
        setting.get_phase_display(),
        ", ".join(kind.label for kind in setting.kinds.all()),
        row.state.label,
        "yes" if row.is_changing else "no",
        row.editors,
        "; ".join(row.people),
        plain_date(active),
        plain_date(row.renew_by),
        settings.SITE_URL + setting.get_absolute_url(),
        setting.own_page,
    )


def _tabs(query: QueryDict, total: Coverage, current: str) -> list[Tab]:
    """One for each state, with the other filters kept. `current` is the state that was asked for, if it is one."""
    every = Tab("All", _query(query, state="", p=""), total.total, not current)
    states = [
        Tab(str(state.label), _query(query, state=state, p=""), count, state == current)
        for state, count in total.counts
    ]
    return [every, *states]


def _query(query: QueryDict, **changed: str) -> str:
    """The same question with one thing changed; what is empty is left out."""
    asked = query.copy()
    for name, value in changed.items():
        asked[name] = value
    for name in [name for name, value in asked.items() if not value]:
        del asked[name]
    return asked.urlencode()

"""How all schools see themselves against the core offer: figures, the table of all schools, and its file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from localoffer.answering.expectation_check import ExpectationCheck
from localoffer.answering.permissions import check_may_oversee
from localoffer.answering.progress import overseen
from localoffer.answering.self_checks import STATES, SchoolChecks, State, areas_of, school_checks
from localoffer.core.csv_text import csv_text
from localoffer.core.words import plain_date
from localoffer.officers.comments.access import only
from localoffer.officers.school_offers.core_offer_filter import EVERY_EXPECTATION, CoreOfferFilter, offer_asked
from localoffer.officers.school_offers.core_offer_table import LABELS, area_row, colour, expectation_row, total_row
from localoffer.schools.core_offer_choice import settings_for
from localoffer.schools.models import CoreOffer, Expectation, ExpectationArea

# All schools of most authorities on one page, so that the whole can be seen; thousands would take too long.
PAGE_SIZE = 300
EXPORT_COLUMNS = (
    "urn",
    "school",
    "example",
    "phase",
    "core_offer",
    "version",
    "area",
    "expectation",
    "text",
    "answer",
    "evidence",
    "answered_on",
)


@dataclass(frozen=True, slots=True)
class Overview:
    """What was asked for, read from the tables."""

    asked: CoreOfferFilter
    offer: CoreOffer
    areas: list[ExpectationArea]
    expectations: list[Expectation]
    schools: list[SchoolChecks]

    @property
    def shows_areas(self) -> bool:
        return not self.asked.asked("area")


@only(check_may_oversee)
def core_offer(request: HttpRequest) -> HttpResponse:
    """Columns are areas; with `area` they are its expectations, or all of them."""
    overview = _overview(request)
    if overview is None:
        return render(request, "officers/school_offers/core_offer_none.html")
    page: Page[SchoolChecks] = Paginator(overview.schools, PAGE_SIZE).get_page(request.GET.get("p"))
    if overview.shows_areas:
        rows = [area_row(school, overview.areas) for school in page.object_list]
    else:
        rows = [expectation_row(school, overview.expectations) for school in page.object_list]
    context = {
        "overview": overview,
        "asked": overview.asked,
        "page": page,
        "rows": rows,
        "totals": [total_row(each, overview.schools) for each in overview.expectations],
        "states": [(colour(state), LABELS[state]) for state in STATES],
        "answering": sum(bool(school.states) for school in overview.schools),
        "query": request.GET.urlencode(),
    }
    return render(request, "officers/school_offers/core_offer.html", context)


@only(check_may_oversee)
def core_offer_export(request: HttpRequest) -> HttpResponse:
    """One line for each school and expectation of the overview as it is filtered, with the evidence."""
    overview = _overview(request)
    rows = _lines(overview) if overview else ()
    name = f"core-offer-self-checks-{timezone.localdate():%Y-%m-%d}.csv"
    return HttpResponse(
        csv_text(EXPORT_COLUMNS, rows),
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _overview(request: HttpRequest) -> Overview | None:
    """None where no core offer is in force."""
    offers = CoreOffer.objects.current_of_each_kind()
    offer = offer_asked(request.GET.get("offer"), offers)
    if offer is None:
        return None
    areas = areas_of(offer)
    asked = CoreOfferFilter(request.GET, offers, areas)
    area = asked.asked("area")
    chosen = [each for each in areas if area in ("", EVERY_EXPECTATION, each.identifier)]
    expectations = [expectation for each in chosen for expectation in each.expectations.all()]
    schools = school_checks(asked.narrow(settings_for(offer, overseen())), expectations)
    if asked.asked("not_yet"):
        schools = [school for school in schools if State.NOT_YET in school.states.values()]
    return Overview(asked, offer, areas, expectations, schools)


def _lines(overview: Overview) -> Iterator[Sequence[object]]:
    """There may be a hundred thousand, so what is the same in many lines is worked out once."""
    day = cache(plain_date)
    checks = ExpectationCheck.objects.filter(expectation__in=overview.expectations)
    said = {
        (setting, expectation): (evidence, day(timezone.localdate(checked_at)))
        for setting, expectation, evidence, checked_at in checks.values_list(
            "setting_id", "expectation_id", "evidence", "checked_at"
        )
    }
    asked = [
        (each, (overview.offer.title, overview.offer.version, each.area.title, each.identifier, each.text))
        for each in overview.expectations
    ]
    for school in overview.schools:
        setting = school.setting
        example = "yes" if setting.is_example else "no"
        about = (setting.urn, setting.name, example, setting.get_phase_display())
        for expectation, words in asked:
            check = said.get((setting.pk, expectation.pk), ("", ""))
            yield (*about, *words, LABELS[school.state(expectation)], *check)

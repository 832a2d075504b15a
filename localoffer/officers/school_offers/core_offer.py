"""How all schools see themselves against the core offer: figures, the table of all schools, and its file."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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
    if overview.shows_areas:
        rows = [area_row(school, overview.areas) for school in overview.schools]
    else:
        rows = [expectation_row(school, overview.expectations) for school in overview.schools]
    context = {
        "overview": overview,
        "asked": overview.asked,
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
    said = {
        (check.setting_id, check.expectation_id): check
        for check in ExpectationCheck.objects.filter(expectation__in=overview.expectations)
    }
    for school in overview.schools:
        setting = school.setting
        for expectation in overview.expectations:
            check = said.get((setting.pk, expectation.pk))
            yield (
                setting.urn,
                setting.name,
                "yes" if setting.is_example else "no",
                setting.get_phase_display(),
                overview.offer.title,
                overview.offer.version,
                expectation.area.title,
                expectation.identifier,
                expectation.text,
                LABELS[school.state(expectation)],
                check.evidence if check else "",
                plain_date(timezone.localdate(check.checked_at)) if check else "",
            )

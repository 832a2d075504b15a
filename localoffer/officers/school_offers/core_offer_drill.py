"""From the overview of self-checks down: one school with its evidence, and one expectation with who needs help."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from localoffer.answering.expectation_check import ExpectationCheck
from localoffer.answering.permissions import check_may_oversee
from localoffer.answering.progress import overseen
from localoffer.answering.self_check import area_checks, every_row
from localoffer.answering.self_checks import NO_ANSWER, State, tally
from localoffer.core.largest_key import LARGEST_KEY
from localoffer.officers.comments.access import only
from localoffer.officers.school_offers.core_offer_table import LABELS, colour
from localoffer.schools.core_offer_choice import settings_for
from localoffer.schools.models import CoreOffer, Expectation, Setting

# Who needs help comes first.
_HELP_FIRST: tuple[str, ...] = (State.NOT_YET, State.PARTLY, State.MET, State.DOES_NOT_APPLY, NO_ANSWER)


@dataclass(frozen=True, slots=True)
class Said:
    """One school's word on one expectation. `check` is None where it has not answered."""

    setting: Setting
    check: ExpectationCheck | None


@dataclass(frozen=True, slots=True)
class Group:
    colour: str
    label: str
    said: tuple[Said, ...]


@only(check_may_oversee)
def core_offer_school(request: HttpRequest, urn: int) -> HttpResponse:
    """What one school says of itself, to read."""
    setting = get_object_or_404(Setting.objects.with_everything(), urn=urn)
    areas = area_checks(setting)
    said = tally(row.held.state if row.held else NO_ANSWER for row in every_row(areas))
    counts = [(colour(state), LABELS[state], said.of(state)) for state in _HELP_FIRST]
    context = {"setting": setting, "areas": areas, "counts": counts}
    return render(request, "officers/school_offers/core_offer_school.html", context)


@only(check_may_oversee)
def core_offer_expectation(request: HttpRequest, pk: int) -> HttpResponse:
    """What every school says of one expectation."""
    rows = Expectation.objects.select_related("area__core_offer__setting_kind")
    expectation = get_object_or_404(rows, pk=min(pk, LARGEST_KEY))
    offer = expectation.area.core_offer
    checks = {check.setting_id: check for check in ExpectationCheck.objects.filter(expectation=expectation)}
    said = [Said(setting, checks.get(setting.pk)) for setting in settings_for(offer, overseen())]
    groups = [
        Group(
            colour(state),
            LABELS[state],
            tuple(each for each in said if (each.check.state if each.check else NO_ANSWER) == state),
        )
        for state in _HELP_FIRST
    ]
    context = {"expectation": expectation, "offer": offer, "groups": groups, "is_current": _is_current(offer)}
    return render(request, "officers/school_offers/core_offer_expectation.html", context)


def _is_current(offer: CoreOffer) -> bool:
    return CoreOffer.objects.current(offer.setting_kind.identifier) == offer

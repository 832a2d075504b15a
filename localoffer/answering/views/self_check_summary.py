"""What a school said of itself, on one page to print: counts, what is open, and where to write about it."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from localoffer.answering.access import for_editors
from localoffer.answering.expectation_check import ExpectationCheck
from localoffer.answering.offer_in_hand import offer_in_hand
from localoffer.answering.self_check import AreaCheck, CheckRow, area_checks, every_row
from localoffer.schools.expectation_questions import questions_about
from localoffer.schools.models import OfferQuestion, Setting

State = ExpectationCheck.State


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """One expectation with the questions in whose answers families look for it."""

    area: AreaCheck
    check: CheckRow
    questions: tuple[OfferQuestion, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """All expectations of one state. `advice` says what to do with them."""

    identifier: str
    title: str
    advice: str
    rows: tuple[SummaryRow, ...]


# What needs work comes first. The empty state is for what has no answer yet.
_PARTS = (
    (State.NOT_YET, "Not yet", "Say honestly in your answers what you plan. The council can help you."),
    (State.PARTLY, "Partly", "Say in your answers what you do already, and what comes next."),
    (State.MET, "We do this", "Families look for this in the answers named here."),
    (State.DOES_NOT_APPLY, "Does not apply to us", "Say why, where families might expect it."),
    ("", "No answer yet", "Go back to these when you can."),
)


@require_safe
@for_editors
def self_check_summary(request: HttpRequest, setting: Setting) -> HttpResponse:
    """For the school alone."""
    areas = area_checks(setting)
    checks = [row.held for row in every_row(areas) if row.held]
    context = {
        "setting": setting,
        "offers": list(dict.fromkeys(each.core_offer for each in areas)),
        "parts": _parts(setting, areas),
        "unanswered": [each for each in areas if not each.is_finished],
        "last": max((timezone.localdate(check.checked_at) for check in checks), default=None),
        "without_evidence": sum(check.state == State.MET and not check.evidence for check in checks),
    }
    return render(request, "answering/self_check_summary.html", context)


def _parts(setting: Setting, areas: tuple[AreaCheck, ...]) -> list[Part]:
    template = offer_in_hand(setting).template
    questions = {each.identifier: each for each in template.questions.all()} if template else {}
    rows = [SummaryRow(area, row, _questions(area, row, questions)) for area in areas for row in area.rows]
    return [
        Part(
            str(state) or "no-answer",
            title,
            advice,
            tuple(row for row in rows if (row.check.held.state if row.check.held else "") == state),
        )
        for state, title, advice in _PARTS
    ]


def _questions(area: AreaCheck, row: CheckRow, questions: Mapping[str, OfferQuestion]) -> tuple[OfferQuestion, ...]:
    """Those that the questions of this school have."""
    named = questions_about(area.kind, area.area.identifier, row.expectation.number)
    return tuple(questions[name] for name in named if name in questions)

"""Up to four schools side by side."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from localoffer.publishing.document import Fact
from localoffer.schools.compared_facts import compared_facts
from localoffer.schools.compared_offers import ASKED, compared_questions
from localoffer.schools.comparison import MOST, NO_RANKING, Comparison
from localoffer.schools.setting import Setting
from localoffer.schools.setting_words import called, setting_summary


@dataclass(frozen=True, slots=True)
class Column:
    """One school: its facts, and the address of the same comparison without it."""

    setting: Setting
    called: str
    facts: tuple[Fact, ...]
    without: str


@require_safe
def compare(request: HttpRequest) -> HttpResponse:
    """Facts, then question by question; and a way to add a school or to take one away. The address can be shared."""
    comparison = Comparison.read(request.GET)
    context = {
        "comparison": comparison,
        "columns": [_column(each, comparison) for each in comparison.settings],
        "questions": compared_questions(comparison.settings),
        "silent": [each for each in comparison.settings if each.current_offer is None],
        "found": [(each, setting_summary(each), comparison.with_one_more(each)) for each in comparison.found()],
        "formats": comparison.asked(comparison.settings),
        "most": MOST,
        "asked_in_other_words": ASKED,
        "no_ranking": NO_RANKING,
    }
    return render(request, "schools/compare.html", context)


def _column(setting: Setting, comparison: Comparison) -> Column:
    facts = compared_facts(setting, with_distance=comparison.point is not None)
    return Column(setting, called(setting), facts, comparison.without(setting))

"""How far a school is with its self-check."""

from typing import NamedTuple

from localoffer.answering.expectation_check import ExpectationCheck
from localoffer.schools.core_offer_choice import core_offers_for
from localoffer.schools.models import Expectation, Setting


class Progress(NamedTuple):
    """Of so many, for how many the school has said something. `of` is 0 where nothing is expected."""

    answered: int
    of: int


def self_check_progress(setting: Setting) -> Progress:
    """Counted over the core offers in force for the school. What was said of older versions is not counted."""
    offers = core_offers_for(setting)
    expected = Expectation.objects.filter(area__core_offer__in=offers)
    answered = ExpectationCheck.objects.filter(setting=setting, expectation__in=expected)
    return Progress(answered.count(), expected.count())

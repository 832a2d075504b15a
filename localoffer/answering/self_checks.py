"""What all schools say of one core offer, in figures: for the authority, to see where help is needed.

Schools stand in the order of their names, never of their figures.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from localoffer.answering.expectation_check import ExpectationCheck
from localoffer.schools.models import CoreOffer, Expectation, ExpectationArea, Setting
from localoffer.schools.setting_queries import SettingQuerySet

State = ExpectationCheck.State
# What stands where a school has not answered.
NO_ANSWER = ""
# In the order of a bar, from what is done to what is not known.
STATES: tuple[str, ...] = (State.MET, State.PARTLY, State.NOT_YET, State.DOES_NOT_APPLY, NO_ANSWER)


@dataclass(frozen=True, slots=True)
class Tally:
    """How often each state was said."""

    counts: Mapping[str, int]

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    def of(self, state: str) -> int:
        return self.counts.get(state, 0)


@dataclass(frozen=True, slots=True)
class SchoolChecks:
    """What one school says: the state of each expectation, by key. An expectation without an answer is not there."""

    setting: Setting
    states: Mapping[int, str]

    def state(self, expectation: Expectation) -> str:
        return self.states.get(expectation.pk, NO_ANSWER)

    def tally(self, expectations: Iterable[Expectation]) -> Tally:
        return tally(self.state(each) for each in expectations)


def areas_of(offer: CoreOffer) -> list[ExpectationArea]:
    """With their expectations, each knowing its area, on two queries."""
    areas = list(offer.areas.prefetch_related("expectations"))
    for area in areas:
        for expectation in area.expectations.all():
            expectation.area = area
    return areas


def school_checks(settings: SettingQuerySet, expectations: Sequence[Expectation]) -> list[SchoolChecks]:
    """Of each setting, on two queries however many there are."""
    said: dict[int, dict[int, str]] = {}
    rows = ExpectationCheck.objects.filter(
        expectation__in=[each.pk for each in expectations], setting__in=settings.order_by().values("pk")
    ).order_by()
    for setting, expectation, state in rows.values_list("setting_id", "expectation_id", "state"):
        said.setdefault(setting, {})[expectation] = state
    return [SchoolChecks(setting, said.get(setting.pk, {})) for setting in settings]


def tally(states: Iterable[str]) -> Tally:
    return Tally(Counter(states))

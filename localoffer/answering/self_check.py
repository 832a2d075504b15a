"""A school beside the core offer: area by area, what is expected and what the school says of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from django.utils import timezone

from localoffer.answering.expectation_check import ExpectationCheck
from localoffer.schools.core_offer_choice import core_offers_for
from localoffer.schools.models import CoreOffer, Expectation, ExpectationArea, Setting


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One expectation. `earlier` is what was said of it under an older version; it is looked up only without `held`."""

    expectation: Expectation
    held: ExpectationCheck | None
    earlier: ExpectationCheck | None

    @property
    def earlier_on(self) -> date | None:
        return timezone.localdate(self.earlier.checked_at) if self.earlier else None

    @property
    def has_new_words(self) -> bool:
        """Whether the expectation read differently when the earlier answer was given."""
        return self.earlier is not None and (
            self.earlier.expectation.text != self.expectation.text
            or self.earlier.expectation.items != self.expectation.items
        )


@dataclass(frozen=True, slots=True)
class AreaCheck:
    """One area of a core offer. Its address is made of the kind of setting and the area's own identifier."""

    core_offer: CoreOffer
    area: ExpectationArea
    rows: tuple[CheckRow, ...]

    @property
    def kind(self) -> str:
        return self.core_offer.setting_kind.identifier

    @property
    def answered(self) -> int:
        return sum(row.held is not None for row in self.rows)

    @property
    def is_finished(self) -> bool:
        return self.answered == len(self.rows)


def area_checks(setting: Setting) -> tuple[AreaCheck, ...]:
    """Every area of every core offer that is in force for the school, on a constant number of queries.

    Nothing where none is published for its kinds yet.
    """
    offers = core_offers_for(setting)
    areas = list(
        ExpectationArea.objects.filter(core_offer__in=offers).order_by("position").prefetch_related("expectations")
    )
    held = list(
        ExpectationCheck.objects.filter(setting=setting, expectation__area__core_offer__in=offers).select_related(
            "checked_by"
        )
    )
    earlier = _earlier(setting, offers)
    by_expectation = {check.expectation_id: check for check in held}
    return tuple(
        _area_check(offer, area, by_expectation, earlier)
        for offer in offers
        for area in areas
        if area.core_offer_id == offer.pk
    )


def every_row(areas: Iterable[AreaCheck]) -> Iterator[CheckRow]:
    return chain.from_iterable(each.rows for each in areas)


# What was said of an expectation, found by kind of setting, area and number: the same in every version.
Earlier = dict[tuple[int, str, int], ExpectationCheck]


def _earlier(setting: Setting, offers: list[CoreOffer]) -> Earlier:
    """The newest version's words win."""
    checks = (
        ExpectationCheck.objects.filter(
            setting=setting, expectation__area__core_offer__setting_kind__in=[offer.setting_kind for offer in offers]
        )
        .exclude(expectation__area__core_offer__in=offers)
        .select_related("expectation__area__core_offer", "checked_by")
        .order_by("expectation__area__core_offer__in_force_from", "checked_at")
    )
    return {
        (
            check.expectation.area.core_offer.setting_kind_id,
            check.expectation.area.identifier,
            check.expectation.number,
        ): check
        for check in checks
    }


def _area_check(
    offer: CoreOffer, area: ExpectationArea, held: dict[int, ExpectationCheck], earlier: Earlier
) -> AreaCheck:
    rows = []
    for expectation in area.expectations.all():
        # Spares a query for each identifier.
        expectation.area = area
        said = held.get(expectation.pk)
        before = None if said else earlier.get((offer.setting_kind_id, area.identifier, expectation.number))
        rows.append(CheckRow(expectation, said, before))
    return AreaCheck(offer, area, tuple(rows))

"""The questions that families and officers ask of settings."""

from collections.abc import Collection
from typing import TYPE_CHECKING, ClassVar, Self

from django.db import models
from django.db.models import Q

from localoffer.core.sought_words import sought_words
from localoffer.places.distance import Point, annotate_miles

if TYPE_CHECKING:
    from localoffer.schools.setting import Setting  # noqa: F401


class SettingQuerySet(models.QuerySet["Setting"]):
    # One that is to close is open until it does.
    OPEN: ClassVar = ("open", "open-proposed-to-close")

    def open(self) -> Self:
        """Those that children can go to now."""
        return self.filter(status__in=self.OPEN)

    def of_authority(self, la_code: str) -> Self:
        """Those in the area of the authority with this code in the register."""
        return self.filter(la_code=la_code)

    def named(self, words: str) -> Self:
        """Those in whose name or address a word starts with each of the words, however they are written."""
        pieces = sought_words(words).split()
        if not pieces:
            return self.none()
        return self.filter(*(Q(sought__contains=f" {piece}") for piece in pieces))

    def near(self, point: Point, within_miles: float) -> Self:
        """Those within so many miles, each with `miles` from the point."""
        return annotate_miles(self, point, within_miles)

    def of_phase(self, phases: Collection[str]) -> Self:
        """Those of any of the phases."""
        return self.filter(phase__in=phases)

    def of_kind(self, identifiers: Collection[str]) -> Self:
        """Those of any of the kinds."""
        return self._among(Q(kinds__identifier__in=identifiers))

    def for_needs(self, identifiers: Collection[str]) -> Self:
        """Those that are known to have provision for any of the needs."""
        return self._among(Q(needs__identifier__in=identifiers))

    def with_everything(self) -> Self:
        """With all that a setting's page or card shows, on a constant number of queries."""
        return self.select_related("publication").prefetch_related("kinds", "needs")

    def _among(self, chosen: Q) -> Self:
        """Filter through a many-valued relation without repeating a setting for each match."""
        return self.filter(pk__in=self.model._default_manager.filter(chosen).values("pk"))

"""The questions that families and officers ask of settings."""

from collections.abc import Collection
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Prefetch, Q

from localoffer.core.sought_words import sought_words
from localoffer.places.distance import Point, annotate_miles

if TYPE_CHECKING:
    from localoffer.schools.school_offer import SchoolOfferQuerySet
    from localoffer.schools.setting import Setting  # noqa: F401

# What a setting offers now. Older offers are kept, and nothing is found by them.
_CURRENT = Q(offers__is_current=True)


class SettingQuerySet(models.QuerySet["Setting"]):
    # One that is to close is open until it does.
    OPEN: ClassVar = ("open", "open-proposed-to-close")

    def shown(self) -> Self:
        """Those that this installation shows at all: invented ones only in a demonstration."""
        return self if settings.DEMONSTRATION else self.real()

    def real(self) -> Self:
        """Those that the register knows."""
        return self.filter(is_example=False)

    def open(self) -> Self:
        """Those that children can go to now."""
        return self.shown().filter(status__in=self.OPEN)

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
        """Those that are known to have provision for any of the needs: by the register or by their own offer."""
        by_register = self._every(Q(needs__identifier__in=identifiers))
        by_offer = self._every(_CURRENT & Q(offers__needs__identifier__in=identifiers))
        return self.filter(Q(pk__in=by_register) | Q(pk__in=by_offer))

    def with_offer(self, _choices: Collection[str] = ()) -> Self:
        """Those that have published their offer here."""
        return self._among(_CURRENT)

    def with_expertise(self, identifiers: Collection[str]) -> Self:
        """Those whose offer says that staff are trained beyond awareness in any of the needs."""
        return self._among(_CURRENT & Q(offers__expertise__identifier__in=identifiers))

    def with_access(self, identifiers: Collection[str]) -> Self:
        """Those whose offer states any of the access facts."""
        return self._among(_CURRENT & Q(offers__access__identifier__in=identifiers))

    def with_everything(self) -> Self:
        """With all that a setting's page or card shows, on a constant number of queries."""
        return self.select_related("publication").prefetch_related("kinds", "needs")

    def with_offers(self) -> Self:
        """With what each has published of its offer too, for its whole Document."""
        # An offer knows its setting, so its module cannot be read before this one.
        from localoffer.schools.school_offer import SchoolOffer

        return self._with_current(SchoolOffer.objects.current().with_everything())

    def with_offers_in_short(self) -> Self:
        """With what a list says of the offer of each: when it was published, and by what families search."""
        from localoffer.schools.school_offer import SchoolOffer

        return self._with_current(SchoolOffer.objects.current().prefetch_related("needs", "expertise", "access"))

    def _with_current(self, offers: "SchoolOfferQuerySet") -> Self:
        return self.with_everything().prefetch_related(Prefetch("offers", queryset=offers, to_attr="current_offers"))

    def _among(self, chosen: Q) -> Self:
        """Filter through a many-valued relation without repeating a setting for each match."""
        return self.filter(pk__in=self._every(chosen))

    def _every(self, chosen: Q) -> Any:
        return self.model._default_manager.filter(chosen).values("pk")

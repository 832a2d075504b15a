"""The questions that families and officers ask of services."""

from typing import TYPE_CHECKING, ClassVar, Self

from django.db import models, transaction
from django.db.models import Min, Q

from localoffer.core.sought_words import sought_words
from localoffer.directory.choices import Area
from localoffer.places.distance import Point, box, miles_from
from localoffer.publishing.publication import Publication

if TYPE_CHECKING:
    from localoffer.directory.service import Service  # noqa: F401


class ServiceQuerySet(models.QuerySet["Service"]):
    # A service that is closed for now is shown, with a mark: a family may wait for it.
    LISTED: ClassVar = ("active", "temporarily closed")

    def delete(self) -> tuple[int, dict[str, int]]:
        """Delete the services; their Publications stay, withdrawn, as when one service is deleted."""
        with transaction.atomic():
            Publication.objects.filter(pk__in=list(self.values_list("publication", flat=True))).withdraw()
            return super().delete()

    # As in Django: a template may not call it, and `Service.objects` has no such method.
    delete.alters_data = True  # type: ignore[attr-defined]
    delete.queryset_only = True  # type: ignore[attr-defined]

    def listed(self) -> Self:
        """What the public can find."""
        return self.filter(live=True, status__in=self.LISTED)

    def mentioning(self, words: str) -> Self:
        """Those that mention every word, however it is written, in their own texts or their organisation's name."""
        # What punctuation parts stays together: “s_im” finds no “swim”.
        pieces = [piece for word in words.split() if (piece := sought_words(word))]
        if not pieces:
            return self.none()
        return self.filter(*(Q(sought__contains=each) | Q(organisation__sought__contains=each) for each in pieces))

    def for_age(self, age: int) -> Self:
        """Those that a child of this age may use; a limit that is not stated excludes nobody."""
        return self.filter(Q(minimum_age=None) | Q(minimum_age__lte=age), Q(maximum_age=None) | Q(maximum_age__gte=age))

    def for_needs(self, identifiers: list[str]) -> Self:
        """Those for any of the needs, or for every need."""
        return self._among(Q(all_needs=True) | Q(needs__identifier__in=identifiers))

    def in_sectors(self, identifiers: list[str]) -> Self:
        """Those in any of the sectors or in a part of one."""
        return self._among(Q(sectors__identifier__in=identifiers) | Q(sectors__parent__identifier__in=identifiers))

    def at_levels(self, identifiers: list[str]) -> Self:
        return self.filter(level__identifier__in=identifiers)

    def at_costs(self, costs: list[str]) -> Self:
        return self.filter(cost__in=costs)

    def by_routes(self, identifiers: list[str]) -> Self:
        """Those with any of the ways in."""
        return self._among(Q(routes__identifier__in=identifiers))

    def on_days(self, days: list[str]) -> Self:
        """Those that happen on any of the weekdays (MO to SU)."""
        chosen = Q()
        for day in days:
            chosen |= Q(schedules__weekdays__contains=day)
        return self._among(chosen)

    def with_access(self, identifiers: list[str]) -> Self:
        """Those that state that they have any of the access facts."""
        return self._among(Q(access__is_available=True, access__fact__identifier__in=identifiers))

    def near(self, point: Point, within_miles: float) -> Self:
        """Those with a location within so many miles, each with `miles` to its nearest."""
        distance = miles_from(point, "places__location__")
        return (
            self.filter(**box(point, within_miles, "places__location__"))
            .annotate(miles=Min(distance))
            .filter(miles__lte=within_miles)
        )

    def without_journey(self) -> Self:
        """Those that need no journey: online, at home, or anywhere in England with no place to go to."""
        return self._among(Q(is_online=True) | Q(is_at_home=True) | Q(area=Area.NATIONAL, places=None))

    def with_everything(self) -> Self:
        """With all that a service's own page shows, on a constant number of queries."""
        return self.select_related("organisation", "level", "publication").prefetch_related(
            "places__location",
            "sectors",
            "needs",
            "funding",
            "routes",
            "schedules",
            "access__fact",
            "contacts",
            "links",
        )

    def _among(self, chosen: Q) -> Self:
        """Filter through a many-valued relation without repeating a service for each match."""
        return self.filter(pk__in=self.model._default_manager.filter(chosen).values("pk"))

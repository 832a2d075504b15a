"""Searches that found no service: what families look for and we do not have, counted without saying who asked."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import CheckConstraint, F, Q, Sum, UniqueConstraint
from django.db.models.functions import Coalesce, Length
from django.db.models.lookups import LessThanOrEqual

from localoffer.core.words import plain_age
from localoffer.directory.choices import OLDEST
from localoffer.directory.vocabulary import Need
from localoffer.places.distance import Point
from localoffer.places.written_postcode import read_postcode

# The longest first half of a postcode. The shortest whole one has five characters, so none fits.
LONGEST_AREA = 4


def area_of(point: Point | None) -> str:
    """The first half of the postcode that was searched from (`LS12`); empty without one."""
    return read_postcode(point.name).outcode if point else ""


class SearchGapQuerySet(models.QuerySet["SearchGap"]):
    """Each `by_...` gives pairs of words and number of searches. A search for two needs counts under both."""

    def between(self, first: date, last: date) -> Self:
        """The months from that of the first day to that of the last, both whole."""
        return self.filter(month__range=(first.replace(day=1), last))

    def by_need(self) -> list[tuple[str, int]]:
        """The need most looked for first."""
        names = ("need__plain_name", "need__label")
        found = self.values("need", *names).annotate(count=Sum("searches")).order_by("-count", *names)
        return [(row[names[0]] or row[names[1]] or "No need given", row["count"]) for row in found]

    def by_age(self) -> list[tuple[str, int]]:
        """The youngest first, and last the searches without an age."""
        found = self.values("age").annotate(count=Sum("searches")).order_by(F("age").asc(nulls_last=True))
        return [("No age given" if row["age"] is None else plain_age(row["age"]), row["count"]) for row in found]

    def by_area(self) -> list[tuple[str, int]]:
        """The area most looked in first."""
        found = self.values("area").annotate(count=Sum("searches")).order_by("-count", "area")
        return [(row["area"] or "No area given", row["count"]) for row in found]


class SearchGap(models.Model):
    """How many searches of a month found nothing for one need, age and area.

    The words that were typed are not kept, nor a whole postcode: either may say who asked.
    """

    month = models.DateField(help_text="Its first day.")
    need = models.ForeignKey(Need, on_delete=models.PROTECT, null=True, related_name="search_gaps")
    age = models.PositiveSmallIntegerField(null=True)
    area = models.CharField(max_length=LONGEST_AREA, blank=True, help_text="The first half of a postcode.")
    searches = models.PositiveIntegerField()

    objects = SearchGapQuerySet.as_manager()

    class Meta:
        constraints = [
            # To a unique key no NULL equals another, so a number that no row has stands for it.
            UniqueConstraint("month", Coalesce("need", 0), Coalesce("age", -1), "area", name="search_gap_once"),
            CheckConstraint(condition=Q(age__isnull=True) | Q(age__lte=OLDEST), name="search_gap_age"),
            # Compared as text, because SQLite itself has no function for the day of a date, only Django has.
            CheckConstraint(condition=Q(month__endswith="-01"), name="search_gap_month_is_its_first_day"),
            CheckConstraint(
                condition=LessThanOrEqual(Length("area"), LONGEST_AREA), name="search_gap_area_is_no_whole_postcode"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.month:%B %Y}: {self.searches}"

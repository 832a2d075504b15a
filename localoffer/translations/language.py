"""The languages that something can be translated into. Rows come from data/vocabularies/languages.csv."""

from typing import Self

from django.db import models
from django.db.models import Q


class Direction(models.TextChoices):
    LEFT_TO_RIGHT = "ltr", "From left to right"
    RIGHT_TO_LEFT = "rtl", "From right to left"


class LanguageQuerySet(models.QuerySet["Language"]):
    def offered(self) -> Self:
        """Those in the file as it stands."""
        return self.filter(is_retired=False)


class Language(models.Model):
    """`tag` is its BCP 47 tag and never changes; `own_name` is what those who read it call it."""

    tag = models.CharField(max_length=20, unique=True)
    name = models.CharField(max_length=100)
    own_name = models.CharField(max_length=100)
    direction = models.CharField(max_length=3, choices=Direction)
    # A language that left the file keeps its row while something is translated into it.
    is_retired = models.BooleanField(default=False)

    objects = LanguageQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(condition=Q(direction__in=Direction.values), name="language_direction_known"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_right_to_left(self) -> bool:
        return self.direction == Direction.RIGHT_TO_LEFT

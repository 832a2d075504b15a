"""What one school offers: its answers as it published them, kept as they were."""

from datetime import date
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from localoffer.directory.vocabulary import AccessFact, Need
from localoffer.schools.offer_template import OfferQuestion, OfferTemplate
from localoffer.schools.setting import Setting


class SchoolOfferQuerySet(models.QuerySet["SchoolOffer"]):
    def current(self) -> Self:
        """What families read: at most one for each setting."""
        return self.filter(is_current=True)

    def due(self, by: date) -> Self:
        """Current, and to be renewed by this day."""
        return self.current().filter(review_date__lte=by)

    def with_everything(self) -> Self:
        """With all that a document of it says, on a constant number of queries."""
        return self.select_related("setting", "template__setting_kind").prefetch_related(
            "answers__question__headings", "needs", "expertise", "access"
        )


class SchoolOffer(models.Model):
    """One publishing of a school's answers. It never changes: the next publishing is another row.

    `number` counts a setting's publishings from 1. `own_page` is the page on the school's own website that is the
    legal home of its SEN information report. `needs`, `expertise` (needs for which staff are trained beyond awareness)
    and `access` come from the answers, for the search. `review_date` is the day by which it is to be renewed.
    """

    setting = models.ForeignKey(Setting, on_delete=models.PROTECT, related_name="offers")
    number = models.PositiveIntegerField()
    template = models.ForeignKey(OfferTemplate, on_delete=models.PROTECT, related_name="offers")
    own_page = models.URLField(max_length=500, blank=True)
    published_at = models.DateTimeField()
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    review_date = models.DateField()
    is_current = models.BooleanField(default=True)
    is_example = models.BooleanField(default=False)
    needs = models.ManyToManyField(Need, blank=True, related_name="offers")
    expertise = models.ManyToManyField(Need, blank=True, related_name="offers_with_expertise")
    access = models.ManyToManyField(AccessFact, blank=True, related_name="offers")

    objects = SchoolOfferQuerySet.as_manager()

    class Meta:
        ordering = ["setting", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["setting", "number"], name="school_offer_number_once"),
            models.UniqueConstraint(fields=["setting"], condition=Q(is_current=True), name="school_offer_one_current"),
        ]

    def __str__(self) -> str:
        return f"Offer {self.number} of {self.setting}"


class OfferAnswer(models.Model):
    """The answer to one question. `parts` holds the structured parts by identifier (`localoffer.schools.parts`)."""

    offer = models.ForeignKey(SchoolOffer, on_delete=models.CASCADE, related_name="answers")
    question = models.ForeignKey(OfferQuestion, on_delete=models.PROTECT, related_name="answers")
    text = models.TextField(blank=True)
    parts = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["question__position"]
        constraints = [models.UniqueConstraint(fields=["offer", "question"], name="offer_answer_once")]

    def __str__(self) -> str:
        return f"{self.offer}: {self.question}"

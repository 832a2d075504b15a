"""What one school offers: its answers as it published them, kept as they were."""

from collections.abc import Iterator
from datetime import date
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.query import ModelIterable
from django.urls import reverse
from django.utils import timezone

from localoffer.directory.vocabulary import AccessFact, Need
from localoffer.schools.offer_template import OfferQuestion, OfferTemplate
from localoffer.schools.parts.part_words import PartWords, SharedWords
from localoffer.schools.setting import Setting


class _SharingWords(ModelIterable["SchoolOffer"]):
    """Offers that are read together are drawn with the words of one reading of the vocabularies."""

    def __iter__(self) -> Iterator["SchoolOffer"]:
        shared = SharedWords()
        for offer in super().__iter__():
            offer.shared_words = shared
            yield offer


class SchoolOfferQuerySet(models.QuerySet["SchoolOffer"]):
    def current(self) -> Self:
        """What families read: at most one for each setting."""
        return self.filter(is_current=True)

    def due(self, by: date) -> Self:
        """Current, and to be renewed by this day."""
        return self.current().filter(review_date__lte=by)

    def with_everything(self) -> Self:
        """With all that a document of it says, on a constant number of queries."""
        found = self.select_related("setting", "template__setting_kind").prefetch_related(
            "answers__question__headings", "needs", "expertise", "access"
        )
        return found.sharing_words()

    def sharing_words(self) -> Self:
        """Whoever draws one of them reads the vocabularies for all."""
        self._iterable_class = _SharingWords
        return self


class SchoolOffer(models.Model):
    """One publishing of a school's answers. What it says never changes: the next publishing is another row.

    A school or the authority can take back what is published: the row stays, with when, by whom and why.
    `number` counts a setting's publishings from 1. `own_page` is what the school gave then: families are led to
    the setting's, which officers may have corrected since. `needs`, `expertise` (needs for which staff are trained
    beyond awareness) and `access` come from the answers, for the search. `review_date` is the day by which it is to
    be renewed.
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
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    withdrawn_because = models.CharField(max_length=500, blank=True)

    shared_words: SharedWords | None = None

    objects = SchoolOfferQuerySet.as_manager()

    class Meta:
        ordering = ["setting", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["setting", "number"], name="school_offer_number_once"),
            models.UniqueConstraint(fields=["setting"], condition=Q(is_current=True), name="school_offer_one_current"),
            models.CheckConstraint(
                condition=Q(withdrawn_at=None) | Q(is_current=False) & ~Q(withdrawn_because=""),
                name="school_offer_withdrawn_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"Offer {self.number} of {self.setting}"

    def get_absolute_url(self) -> str:
        """The page that holds this offer alone."""
        return reverse("schools:offer", args=[self.setting.urn])

    @property
    def words(self) -> PartWords:
        """What its structured parts are drawn with."""
        if self.shared_words is None:
            self.shared_words = SharedWords()
        return self.shared_words.words

    @property
    def is_overdue(self) -> bool:
        """Whether the day by which the school should have renewed it has passed."""
        return self.review_date < timezone.localdate()


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

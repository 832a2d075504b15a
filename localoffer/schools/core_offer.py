"""The core offer: what the authority expects of every setting of one kind, in versions that never change."""

from datetime import date
from typing import Self

from django.db import models
from django.urls import reverse
from django.utils import timezone

from localoffer.publishing.document import Document
from localoffer.publishing.facets import Facets
from localoffer.publishing.publication import Publishable
from localoffer.schools.core_offer_document import core_offer_document
from localoffer.schools.setting_kind import SettingKind


class CoreOfferQuerySet(models.QuerySet["CoreOffer"]):
    def in_force(self, on: date | None = None) -> Self:
        """Versions that have come into force, the newest first; those before it were replaced by it."""
        return self.filter(in_force_from__lte=on or timezone.localdate()).order_by("-in_force_from", "-pk")

    def current(self, kind: str, on: date | None = None) -> "CoreOffer | None":
        """The newest version in force for a kind of setting."""
        return self.in_force(on).filter(setting_kind__identifier=kind).first()

    def current_of_each_kind(self, on: date | None = None) -> list["CoreOffer"]:
        """The newest version in force of every kind that has one, in the order of the kinds."""
        newest: dict[int, CoreOffer] = {}
        for offer in self.in_force(on).select_related("setting_kind"):
            newest.setdefault(offer.setting_kind_id, offer)
        return sorted(newest.values(), key=lambda offer: offer.setting_kind.position)

    def with_everything(self) -> Self:
        """With all that its page shows, on a constant number of queries."""
        return self.select_related("setting_kind", "publication").prefetch_related("areas__expectations")


class CoreOffer(Publishable):
    """One version for one kind of setting. Its wording is never changed: a new wording is a new version."""

    publication_kind = "core-offer"

    setting_kind = models.ForeignKey(SettingKind, on_delete=models.PROTECT, related_name="core_offers")
    version = models.SlugField(max_length=40)
    title = models.CharField(max_length=255)
    introduction = models.TextField(blank=True)
    source = models.TextField(blank=True)
    in_force_from = models.DateField()

    objects = CoreOfferQuerySet.as_manager()

    class Meta:
        ordering = ["setting_kind__position", "-in_force_from"]
        constraints = [models.UniqueConstraint(fields=["setting_kind", "version"], name="core_offer_version_once")]

    def __str__(self) -> str:
        return f"{self.title} ({self.version})"

    def get_absolute_url(self) -> str:
        return reverse("schools:core_offer_version", args=[self.setting_kind.identifier, self.version])

    def publication_address(self) -> str:
        return self.get_absolute_url()

    def publication_title(self) -> str:
        return self.title

    def publication_summary(self) -> str:
        return f"What we expect of every setting of this kind: {self.setting_kind.label}."

    def publication_is_public(self) -> bool:
        return True

    @classmethod
    def for_documents(cls) -> CoreOfferQuerySet:
        return cls.objects.with_everything()

    def to_document(self) -> Document:
        return core_offer_document(self)

    def facets(self) -> Facets:
        return Facets(all_needs=True, sectors=("schools",), level="universal", area="in-area")


class ExpectationArea(models.Model):
    """One of the areas of a core offer: ethos, leadership, budget and so on."""

    core_offer = models.ForeignKey(CoreOffer, on_delete=models.PROTECT, related_name="areas")
    identifier = models.SlugField(max_length=60)
    title = models.CharField(max_length=255)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["core_offer", "identifier"], name="expectation_area_identifier_once")
        ]

    def __str__(self) -> str:
        return self.title


class Expectation(models.Model):
    """One thing that the authority expects. `items` is a list of texts where the expectation holds a list.

    Areas have their identifier once in an offer and expectations their number once in an area. So the identifier,
    which is both, stands once in the offer, and the database sees to it.
    """

    area = models.ForeignKey(ExpectationArea, on_delete=models.PROTECT, related_name="expectations")
    number = models.PositiveSmallIntegerField()
    text = models.TextField()
    items = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ["area__position", "number"]
        constraints = [models.UniqueConstraint(fields=["area", "number"], name="expectation_number_once")]

    def __str__(self) -> str:
        return f"{self.identifier}: {self.text[:60]}"

    @property
    def identifier(self) -> str:
        """`ethos-1`: the area and the number within it."""
        return f"{self.area.identifier}-{self.number}"

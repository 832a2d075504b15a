"""The questions that schools answer in their offer: one set for each kind of setting, in versions."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from localoffer.publishing.document import Document
from localoffer.publishing.facets import Facets
from localoffer.publishing.publication import Publishable
from localoffer.schools.offer_template_document import offer_template_document
from localoffer.schools.parts.part import Part, part_from
from localoffer.schools.report_heading import ReportHeading
from localoffer.schools.setting_kind import SettingKind


class OfferTemplateQuerySet(models.QuerySet["OfferTemplate"]):
    def in_force(self, on: date | None = None) -> Self:
        """Released versions that have come into force, the newest first; those before it were replaced by it."""
        return self.filter(in_force_from__lte=on or timezone.localdate()).order_by("-in_force_from", "-pk")

    def current(self, kind: str, on: date | None = None) -> "OfferTemplate | None":
        """The newest version in force for a kind of setting."""
        return self.in_force(on).filter(setting_kind__identifier=kind).first()

    def current_of_each_kind(self, on: date | None = None) -> list["OfferTemplate"]:
        """The newest version in force of every kind that has one, in the order of the kinds."""
        newest: dict[int, OfferTemplate] = {}
        for template in self.in_force(on).select_related("setting_kind"):
            newest.setdefault(template.setting_kind_id, template)
        return sorted(newest.values(), key=lambda template: template.setting_kind.position)

    def with_everything(self) -> Self:
        """With all that its page shows, on a constant number of queries."""
        return self.select_related("setting_kind", "publication").prefetch_related("questions__headings")


class OfferTemplate(Publishable):
    """One version for one kind of setting.

    Without `in_force_from`, officers still work on it and nobody else sees it. Once released its questions never
    change: a new wording is a new version. `is_confirmed` is False while it is a draft that the authority has yet
    to confirm; schools may answer it, and every page says that it is a draft.
    """

    publication_kind = "offer-template"

    setting_kind = models.ForeignKey(SettingKind, on_delete=models.PROTECT, related_name="offer_templates")
    version = models.SlugField(max_length=40)
    title = models.CharField(max_length=255)
    introduction = models.TextField(blank=True)
    source = models.TextField(blank=True)
    in_force_from = models.DateField(null=True, blank=True)
    is_confirmed = models.BooleanField("confirmed by the authority", default=False)

    objects = OfferTemplateQuerySet.as_manager()

    class Meta:
        ordering = ["setting_kind__position", "-in_force_from", "-pk"]
        constraints = [models.UniqueConstraint(fields=["setting_kind", "version"], name="offer_template_version_once")]

    def __str__(self) -> str:
        return f"{self.title} ({self.version})"

    @property
    def is_released(self) -> bool:
        return self.in_force_from is not None

    def get_absolute_url(self) -> str:
        return reverse("schools:offer_template_version", args=[self.setting_kind.identifier, self.version])

    def publication_address(self) -> str:
        return self.get_absolute_url()

    def publication_title(self) -> str:
        return self.title

    def publication_summary(self) -> str:
        return f"The questions that we ask settings of this kind to answer: {self.setting_kind.label}."

    def publication_is_public(self) -> bool:
        return self.is_released

    @classmethod
    def for_documents(cls) -> OfferTemplateQuerySet:
        return cls.objects.with_everything()

    def to_document(self) -> Document:
        return offer_template_document(self)

    def facets(self) -> Facets:
        return Facets(all_needs=True, sectors=("schools",), level="universal", area="in-area")


class OfferQuestion(models.Model):
    """One question. `identifier` is the same in every version and variant that asks the same thing.

    `number` is None for the introduction, which has no question of its own. `examples` are what families ask, in
    their own words. `parts` are dictionaries with the fields of `Part`.
    """

    template = models.ForeignKey(OfferTemplate, on_delete=models.CASCADE, related_name="questions")
    identifier = models.SlugField(max_length=60)
    position = models.PositiveSmallIntegerField()
    number = models.PositiveSmallIntegerField(null=True, blank=True)
    text = models.CharField("question", max_length=500)
    guidance = models.TextField(blank=True)
    examples = models.JSONField(default=list, blank=True)
    parts = models.JSONField(default=list, blank=True)
    is_optional = models.BooleanField(default=False)
    headings = models.ManyToManyField(ReportHeading, blank=True, related_name="questions")

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["template", "identifier"], name="offer_question_identifier_once"),
            models.UniqueConstraint(fields=["template", "position"], name="offer_question_position_once"),
            models.CheckConstraint(
                condition=Q(number__isnull=False) | Q(is_optional=True), name="offer_question_numbered_or_optional"
            ),
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def stated_parts(self) -> tuple[Part, ...]:
        return tuple(part_from(each) for each in self.parts)

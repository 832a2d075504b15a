"""A service: what there is for children and young people with special educational needs or disabilities."""

from typing import Any

from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from django.db.models.functions import Lower
from django.urls import reverse
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.models import DraftStateMixin, LockableMixin, PreviewableMixin, RevisionMixin, WorkflowMixin

from localoffer.core.sought_words import sought_words
from localoffer.directory.choices import OLDEST, Answer, Area, Cost, Status, one_of
from localoffer.directory.organisation import Organisation
from localoffer.directory.service_document import service_document, service_facets
from localoffer.directory.service_queries import ServiceQuerySet
from localoffer.directory.service_screen import service_screen
from localoffer.directory.vocabulary import FundingSource, Level, Need, Route, Sector
from localoffer.publishing.document import Document
from localoffer.publishing.facets import Facets
from localoffer.publishing.publication import Publishable


class Service(
    Publishable,
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    PreviewableMixin,
    ClusterableModel,
):
    """One service. Long texts are plain text: blank lines part paragraphs and `- ` starts a list item.

    Empty ages mean that no limit is stated. `all_needs` means for every need: then `needs` says nothing more.
    """

    publication_kind = "service"

    source_id = models.CharField(max_length=200, unique=True, null=True, blank=True, editable=False)
    slug = models.SlugField(max_length=120, unique=True, help_text="The last part of its address on this site.")
    name = models.CharField(max_length=255)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="services")
    status = models.CharField(max_length=20, choices=Status, default=Status.ACTIVE)
    summary = models.CharField(max_length=300, help_text="One sentence: what it is and for whom.")
    description = models.TextField(blank=True)
    url = models.URLField("website", max_length=500, blank=True)

    sectors = ParentalManyToManyField(Sector, related_name="services")
    level = models.ForeignKey(Level, on_delete=models.PROTECT, null=True, blank=True, related_name="services")
    needs = ParentalManyToManyField(Need, blank=True, related_name="services")
    all_needs = models.BooleanField("for every need", default=False)
    minimum_age = models.PositiveSmallIntegerField(null=True, blank=True, help_text="In whole years, 0 to 25.")
    maximum_age = models.PositiveSmallIntegerField(null=True, blank=True, help_text="In whole years, 0 to 25.")
    eligibility = models.TextField("who can use it", blank=True)

    how_delivered = models.TextField("how it is delivered", blank=True)
    why_delivered = models.TextField("why it is delivered", blank=True)
    funding = ParentalManyToManyField(FundingSource, blank=True, related_name="services")
    funding_details = models.TextField("how it is funded", blank=True)
    cost = models.CharField("cost to the family", max_length=10, choices=Cost, default=Cost.UNKNOWN)
    cost_details = models.TextField(blank=True)
    personal_budget = models.CharField(max_length=10, choices=Answer, default=Answer.UNKNOWN)
    direct_payment = models.CharField(max_length=10, choices=Answer, default=Answer.UNKNOWN)

    routes = ParentalManyToManyField(Route, blank=True, related_name="services", verbose_name="ways in")
    how_to_get_it = models.TextField(blank=True)
    area = models.CharField(max_length=12, choices=Area, default=Area.IN_AREA)
    is_online = models.BooleanField("online or by telephone", default=False)
    is_at_home = models.BooleanField("in the family's home", default=False)
    complaints = models.TextField("how to complain", blank=True)
    complaints_url = models.URLField("complaints page", max_length=500, blank=True)
    is_example = models.BooleanField(default=False, editable=False)
    sought = models.TextField(default="", blank=True, editable=False)

    _revisions = GenericRelation("wagtailcore.Revision", related_query_name="service")
    workflow_states = GenericRelation(
        "wagtailcore.WorkflowState",
        content_type_field="base_content_type",
        object_id_field="object_id",
        related_query_name="service",
        for_concrete_model=False,
    )

    objects = ServiceQuerySet.as_manager()

    class Meta:
        ordering = [Lower("name"), "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(minimum_age__isnull=True) | models.Q(minimum_age__lte=OLDEST),
                name="service_minimum_age",
                violation_error_message="The youngest age must be 25 or less.",
            ),
            models.CheckConstraint(
                condition=models.Q(maximum_age__isnull=True) | models.Q(maximum_age__lte=OLDEST),
                name="service_maximum_age",
                violation_error_message="The oldest age must be 25 or less.",
            ),
            models.CheckConstraint(
                condition=models.Q(minimum_age__isnull=True)
                | models.Q(maximum_age__isnull=True)
                | models.Q(minimum_age__lte=models.F("maximum_age")),
                name="service_ages_in_order",
                violation_error_message="The youngest age must not be above the oldest.",
            ),
            one_of("service", "status", Status),
            one_of("service", "cost", Cost),
            one_of("service", "personal_budget", Answer),
            one_of("service", "direct_payment", Answer),
            one_of("service", "area", Area),
        ]
        indexes = [models.Index(fields=["live", "status", "name"], name="service_listed")]

    def __str__(self) -> str:
        return self.name

    @property
    def revisions(self) -> Any:
        return self._revisions

    def get_absolute_url(self) -> str:
        return reverse("directory:service", args=[self.slug])

    @property
    def is_listed(self) -> bool:
        """Whether the public can find it: published, and neither ended nor withdrawn."""
        return self.live and self.status in ServiceQuerySet.LISTED

    def save(self, *args: Any, **kwargs: Any) -> None:
        """A save of some fields may come from a draft, whose words the public must not find."""
        if kwargs.get("update_fields") is None:
            self.sought = sought_words(self.name, self.summary, self.description, self.eligibility)
            self._take_a_free_address()
        super().save(*args, **kwargs)

    def _take_a_free_address(self) -> None:
        """Two drafts may ask for one address, and only one can have it: the second published gets the next (`-2`)."""
        others = Service.objects.exclude(pk=self.pk)
        wanted, number = self.slug, 1
        while others.filter(slug=self.slug).exists():
            number += 1
            self.slug = f"{wanted[:110]}-{number}"

    def publication_address(self) -> str:
        return self.get_absolute_url()

    def publication_summary(self) -> str:
        return self.summary

    def publication_is_public(self) -> bool:
        return self.is_listed

    def publication_is_example(self) -> bool:
        return self.is_example

    @classmethod
    def for_documents(cls) -> ServiceQuerySet:
        return cls.objects.with_everything()

    def to_document(self) -> Document:
        return service_document(self)

    def facets(self) -> Facets:
        return service_facets(self)

    def get_preview_template(self, request: object, mode_name: str) -> str:
        return "directory/service.html"

    def get_preview_context(self, request: object, mode_name: str) -> dict[str, object]:
        return service_screen(self)

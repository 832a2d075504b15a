"""A setting: any school, college or early years provider in the national register of schools."""

from datetime import date
from typing import TYPE_CHECKING, Any, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Lower
from django.urls import reverse
from modelcluster.fields import ParentalManyToManyField
from modelcluster.models import ClusterableModel
from wagtail.models import PreviewableMixin, RevisionMixin

from localoffer.core.sought_words import sought_words
from localoffer.directory.vocabulary import Need
from localoffer.places.distance import point_is_whole
from localoffer.publishing.document import Document
from localoffer.publishing.facets import Facets
from localoffer.publishing.publication import Publishable
from localoffer.schools.phase import Phase, Status
from localoffer.schools.plain_value import Values
from localoffer.schools.register_values import CHANGED_ON, EDITED_HERE, differing, shown_values
from localoffer.schools.setting_document import setting_document, setting_facets
from localoffer.schools.setting_kind import SettingKind
from localoffer.schools.setting_queries import SettingQuerySet
from localoffer.schools.setting_screen import setting_screen
from localoffer.schools.setting_words import setting_summary
from localoffer.schools.telephone import write_telephone

if TYPE_CHECKING:
    from localoffer.schools.school_offer import SchoolOffer


class Setting(Publishable, RevisionMixin, PreviewableMixin, ClusterableModel):
    """What the register says of it, with officers' corrections on top.

    `register` holds what the register said last, field by field: a field that still shows it follows the register,
    one that shows something else was corrected here and stays. The names of head teachers are never stored.
    """

    publication_kind = "school"

    urn = models.PositiveIntegerField("unique reference number", unique=True)
    establishment_number = models.CharField(max_length=10, blank=True)
    la_code = models.CharField("local authority", max_length=4)
    name = models.CharField(max_length=255)
    status = models.CharField(max_length=30, choices=Status, default=Status.OPEN)
    phase = models.CharField(max_length=30, choices=Phase, default=Phase.NONE)
    type_code = models.CharField("type (code)", max_length=4, blank=True)
    type_name = models.CharField("type", max_length=120, blank=True)
    kinds = ParentalManyToManyField(SettingKind, blank=True, related_name="settings")
    minimum_age = models.PositiveSmallIntegerField("youngest age", null=True, blank=True)
    maximum_age = models.PositiveSmallIntegerField("oldest age", null=True, blank=True)
    gender = models.CharField("girls or boys", max_length=40, blank=True)
    religious_character = models.CharField(max_length=120, blank=True)
    has_nursery = models.BooleanField("nursery classes", null=True, blank=True)
    has_sixth_form = models.BooleanField("sixth form", null=True, blank=True)
    boarding = models.CharField(max_length=80, blank=True)
    trust = models.CharField(max_length=255, blank=True)
    open_date = models.DateField("opened on", null=True, blank=True)
    close_date = models.DateField("closed on", null=True, blank=True)
    successor = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="predecessors",
        help_text="The school that took its place when it closed, merged or became an academy.",
    )

    street = models.CharField(max_length=255, blank=True)
    locality = models.CharField(max_length=255, blank=True)
    address3 = models.CharField("third line of the address", max_length=255, blank=True)
    town = models.CharField(max_length=255, blank=True)
    county = models.CharField(max_length=255, blank=True)
    postcode = models.CharField(max_length=8, blank=True)
    easting = models.PositiveIntegerField(null=True, blank=True)
    northing = models.PositiveIntegerField(null=True, blank=True)
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)

    website = models.URLField(max_length=500, blank=True)
    website_given = models.CharField("website as the register writes it", max_length=500, blank=True)
    own_page = models.URLField(
        "SEND page",
        max_length=500,
        blank=True,
        help_text="The page on the school's own website that holds its SEN information report.",
    )
    telephone = models.CharField(max_length=30, blank=True)

    needs = ParentalManyToManyField(
        Need,
        blank=True,
        related_name="settings",
        help_text="Needs for which it has special provision. The register names them for few settings.",
    )
    resourced_provision = models.CharField("resourced provision or SEN unit", max_length=120, blank=True)
    resourced_provision_capacity = models.PositiveIntegerField(null=True, blank=True)
    resourced_provision_on_roll = models.PositiveIntegerField(null=True, blank=True)
    sen_unit_capacity = models.PositiveIntegerField("SEN unit capacity", null=True, blank=True)
    sen_unit_on_roll = models.PositiveIntegerField("SEN unit on roll", null=True, blank=True)
    section_41 = models.BooleanField("approved under section 41", null=True, blank=True)
    capacity = models.PositiveIntegerField("places", null=True, blank=True)
    pupils = models.PositiveIntegerField(null=True, blank=True)
    pupils_sen_support = models.PositiveIntegerField("pupils with SEN support", null=True, blank=True)
    pupils_ehc_plan = models.PositiveIntegerField("pupils with an EHC plan", null=True, blank=True)

    # Invented, for the demonstration: the register knows nothing of it.
    is_example = models.BooleanField(default=False, editable=False)
    register = models.JSONField(default=dict, blank=True, editable=False)
    register_read_on = models.DateField(null=True, blank=True, editable=False)
    is_corrected = models.BooleanField("differs from the register", default=False, editable=False)
    sought = models.TextField(blank=True, editable=False)

    objects = SettingQuerySet.as_manager()

    class Meta:
        ordering = [Lower("name"), "urn"]
        verbose_name = "school or college"
        verbose_name_plural = "schools and colleges"
        indexes = [
            models.Index("status", Lower("name"), name="setting_listed"),
            models.Index(fields=["latitude", "longitude"], name="setting_point"),
            models.Index(fields=["la_code", "status"], name="setting_authority"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(status__in=Status.values),
                name="setting_status_known",
                violation_error_message="Choose one of the answers shown.",
            ),
            models.CheckConstraint(
                condition=models.Q(phase__in=Phase.values),
                name="setting_phase_known",
                violation_error_message="Choose one of the answers shown.",
            ),
            models.CheckConstraint(
                condition=models.Q(minimum_age__isnull=True)
                | models.Q(maximum_age__isnull=True)
                | models.Q(minimum_age__lte=models.F("maximum_age")),
                name="setting_ages_in_order",
                violation_error_message="The youngest age must not be above the oldest.",
            ),
            point_is_whole("setting_point_whole"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_open(self) -> bool:
        return self.status in SettingQuerySet.OPEN

    @property
    def register_changed_on(self) -> date | None:
        """When the register last changed anything in its record."""
        written = self.register.get(CHANGED_ON)
        return date.fromisoformat(written) if written else None

    @property
    def area(self) -> str:
        """Section 30(1)(a) and (b) of the Children and Families Act 2014: in the area, or outside it."""
        return "in-area" if self.la_code == settings.AUTHORITY.gias_code else "out-of-area"

    @property
    def address_lines(self) -> list[str]:
        """One line each, without empty and repeated ones and without the name again."""
        lines = [self.street, self.locality, self.address3, self.town, self.county, self.postcode]
        once = {line.casefold(): line for line in reversed(lines) if line}
        return [once.pop(line.casefold()) for line in lines if line.casefold() in once.keys() - {self.name.casefold()}]

    @property
    def current_offer(self) -> "SchoolOffer | None":
        """What families read of its offer; None while it has none. `with_offers` spares the query."""
        held: list[SchoolOffer] | None = getattr(self, "current_offers", None)
        if held is not None:
            return held[0] if held else None
        return self.offers.current().with_everything().first() if self.pk else None

    def get_absolute_url(self) -> str:
        return reverse("schools:setting", args=[self.urn])

    def clean(self) -> None:
        if self.telephone:
            written = write_telephone(self.telephone)
            if not written:
                raise ValidationError({"telephone": "Write a British number with its area code: 0113 496 0000."})
            self.telephone = written

    def derive(self, shown: Values | None = None) -> None:
        """Set the fields that follow from the others. Whoever saves in bulk calls it, as `save` does.

        `shown` spares the queries for the lists when the caller knows what the setting will show.
        """
        self.is_corrected = bool(differing(shown or shown_values(self), self.register))
        self.sought = " " + sought_words(self.name, *self.address_lines, self.postcode.replace(" ", ""))

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not kwargs.get("update_fields"):
            self.derive()
        super().save(*args, **kwargs)

    def with_content_json(self, content: dict[str, Any]) -> Self:
        """An old revision brings back what officers edit, never an old state of the register."""
        revised: Self = super().with_content_json(content)
        kept = {field.attname for field in self._meta.concrete_fields} - set(EDITED_HERE)
        for name in kept:
            setattr(revised, name, getattr(self, name))
        return revised

    def publication_address(self) -> str:
        return self.get_absolute_url()

    def publication_summary(self) -> str:
        return setting_summary(self)

    def publication_is_public(self) -> bool:
        return self.is_open and (settings.DEMONSTRATION or not self.is_example)

    def publication_is_example(self) -> bool:
        return self.is_example

    @classmethod
    def for_documents(cls) -> SettingQuerySet:
        return cls.objects.with_offers()

    def to_document(self) -> Document:
        return setting_document(self)

    def facets(self) -> Facets:
        return setting_facets(self)

    def get_preview_template(self, request: object, mode_name: str) -> str:
        return "schools/setting.html"

    def get_preview_context(self, request: object, mode_name: str) -> dict[str, object]:
        return setting_screen(self)

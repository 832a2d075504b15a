"""Anything the public can read: one row each, whatever kind of thing it is."""

from datetime import date, timedelta
from typing import ClassVar, Self, cast

from django.db import models, transaction
from django.db.models import Value
from django.db.models.functions import Cast, Concat
from django.utils import timezone

from localoffer.publishing.document import Document
from localoffer.publishing.facets import Facets
from localoffer.publishing.old_address import redirect_old_address

DUE_WITHIN_DAYS = 30


class PublicationQuerySet(models.QuerySet["Publication"]):
    """The questions officers and visitors ask of publications."""

    def public(self) -> Self:
        return self.filter(is_public=True)

    def overdue(self, today: date) -> Self:
        """Public, and its review date has passed."""
        return self.public().filter(review_date__lt=today)

    def due(self, today: date) -> Self:
        """Public, and to be reviewed within the next 30 days."""
        return self.public().filter(review_date__range=(today, today + timedelta(days=DUE_WITHIN_DAYS)))

    def never_checked(self) -> Self:
        return self.public().filter(last_checked=None)

    def withdraw(self) -> int:
        """Hide them and free their addresses. They stay for the comments, corrections and audit that name them."""
        freed = Concat(Value("/withdrawn/"), Cast("pk", models.CharField()), Value("/"))
        return self.update(is_public=False, address=freed)


class Publication(models.Model):
    """Address, title, owner and review dates of one thing that the public can read.

    `kind` names the sort of thing (`service`); `address` is its path on this site.
    Owner and dates live here alone; title, summary and address are kept in step by `Publishable.save`.
    """

    kind = models.CharField(max_length=40)
    address = models.CharField(max_length=500, unique=True)
    title = models.CharField(max_length=300)
    summary = models.TextField(blank=True)
    language = models.CharField(max_length=20, default="en-GB")
    is_public = models.BooleanField(default=False)
    is_example = models.BooleanField(default=False)
    owner = models.CharField(max_length=200, blank=True, help_text="The team or role that keeps it right.")
    owner_email = models.EmailField(blank=True, help_text="Corrections from the public are sent here.")
    last_checked = models.DateField(null=True, blank=True)
    checked_by = models.CharField(max_length=200, blank=True, help_text="A team or role.")
    review_date = models.DateField(null=True, blank=True, help_text="When it is to be checked again.")

    objects = PublicationQuerySet.as_manager()

    class Meta:
        ordering = ["title"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(review_date__isnull=True)
                | models.Q(last_checked__isnull=True)
                | models.Q(review_date__gte=models.F("last_checked")),
                name="publication_review_follows_check",
                violation_error_message="The review date must not be before the date it was last checked.",
            ),
            models.CheckConstraint(condition=models.Q(address__startswith="/"), name="publication_address_is_a_path"),
        ]
        indexes = [models.Index(fields=["is_public", "review_date"], name="publication_review")]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return self.address

    @property
    def is_overdue(self) -> bool:
        """Whether its review date has passed, so that a reader is told it may be out of date."""
        return self.review_date is not None and self.review_date < timezone.localdate()


class Publishable(models.Model):
    """A model whose records the public can read. Each keeps its own Publication in step when it is saved."""

    publication_kind: ClassVar[str]
    publication = models.OneToOneField(
        Publication, on_delete=models.PROTECT, null=True, editable=False, related_name="%(class)s"
    )

    class Meta:
        abstract = True

    def save(self, *args: object, **kwargs: object) -> None:
        with transaction.atomic():
            super().save(*args, **kwargs)  # type: ignore[arg-type]
            if kwargs.get("update_fields") is None:
                self.state_publication()
            else:
                self._state_what_is_saved()

    def _state_what_is_saved(self) -> None:
        """Where only some fields were saved, the others may be a draft's: the public sees what the table holds."""
        saved = type(self)._default_manager.get(pk=cast("int", self.pk))
        saved.state_publication()
        self.publication_id = saved.publication_id

    def delete(self, *args: object, **kwargs: object) -> tuple[int, dict[str, int]]:
        """Delete the record; its Publication stays, withdrawn, for the comments and audit that name it."""
        with transaction.atomic():
            if self.publication_id:
                Publication.objects.filter(pk=self.publication_id).withdraw()
            return super().delete(*args, **kwargs)  # type: ignore[arg-type]

    def publication_address(self) -> str:
        """Its path on this site, or an empty string while it has none."""
        raise NotImplementedError

    def publication_title(self) -> str:
        return str(self)

    def publication_summary(self) -> str:
        return ""

    def publication_is_public(self) -> bool:
        raise NotImplementedError

    def publication_is_example(self) -> bool:
        return False

    def to_document(self) -> Document:
        raise NotImplementedError

    def facets(self) -> Facets:
        return Facets()

    @classmethod
    def for_documents(cls) -> "models.QuerySet[Self]":
        """The records with all that `to_document` reads, so that many state themselves on few queries."""
        return cls._default_manager.all()

    def publication_values(self) -> dict[str, str | bool]:
        """What the public sees of this record, as fields of its Publication; nothing while it has no address."""
        address = self.publication_address()
        if not address:
            return {}
        return {
            "kind": self.publication_kind,
            "address": address,
            "title": self.publication_title()[:300],
            "summary": self.publication_summary(),
            "is_public": self.publication_is_public(),
            "is_example": self.publication_is_example(),
        }

    def state_publication(self) -> None:
        """Write what the public sees of this record into its Publication."""
        values = self.publication_values()
        if not values:
            return
        if self.publication_id is None:
            self.publication = Publication.objects.create(**values)
            type(self)._default_manager.filter(pk=self.pk).update(publication=self.publication)
        else:
            stated = Publication.objects.filter(pk=self.publication_id)
            before = stated.public().values_list("address", flat=True).first()
            stated.update(**values)
            if before:
                redirect_old_address(before, str(values["address"]))

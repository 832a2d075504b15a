"""Who did what, when. Rows are only ever added: the database refuses anything else (`append_only`)."""

from typing import Self

from django.conf import settings
from django.db import models

from localoffer.accounts.models import User


class AuditEntryQuerySet(models.QuerySet["AuditEntry"]):
    """The questions asked of the audit."""

    def history(self, subject: models.Model) -> Self:
        """What was done to one record, newest first. It is found after the record itself is gone, by its old key."""
        return self.filter(subject=subject_name(subject)).order_by("-at", "-pk")


class AuditEntry(models.Model):
    """One step. `subject` names the record (`publication 12`); `details` holds values, never personal data."""

    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True)
    verb = models.CharField(max_length=60)
    subject = models.CharField(max_length=200)
    details = models.JSONField(default=dict)

    objects = AuditEntryQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["subject"], name="auditentry_subject")]
        verbose_name_plural = "audit entries"

    def __str__(self) -> str:
        return f"{self.verb}: {self.subject}"


def subject_name(subject: models.Model) -> str:
    """How entries name a record: what it is, and its key."""
    return f"{subject._meta.verbose_name} {subject.pk}"


def record(*, by: User | None, verb: str, subject: models.Model, **details: object) -> AuditEntry:
    """Add one entry. `by` is None for the public and for commands."""
    return AuditEntry.objects.create(by=by, verb=verb, subject=subject_name(subject), details=details)

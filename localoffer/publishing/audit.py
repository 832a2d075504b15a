"""Who did what, when. Rows are only ever added."""

from django.conf import settings
from django.db import models

from localoffer.accounts.models import User


class AuditEntry(models.Model):
    """One step. `subject` names the record (`publication 12`); `details` holds values, never personal data."""

    at = models.DateTimeField(auto_now_add=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True)
    verb = models.CharField(max_length=60)
    subject = models.CharField(max_length=200)
    details = models.JSONField(default=dict)

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name_plural = "audit entries"

    def __str__(self) -> str:
        return f"{self.verb}: {self.subject}"


def record(*, by: User | None, verb: str, subject: models.Model, **details: object) -> AuditEntry:
    """Add one entry. `by` is None for the public and for commands."""
    name = f"{subject._meta.verbose_name} {subject.pk}"
    return AuditEntry.objects.create(by=by, verb=verb, subject=name, details=details)

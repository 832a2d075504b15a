"""Letters that the authority sends to schools by e-mail, many at once, and the addresses from which mail came back."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models.functions import Lower

from localoffer.schools.models import Setting

# Why a letter was not sent, where that is not the mail's fault.
STOPPED = "An officer stopped it."


class ReminderBatch(models.Model):
    """One sending. `audience` says which schools it was for. `token` names the form: sent twice, it counts once.

    `made_by` is None where the site sent it by itself. The letters are its reminders: all are there from the start.
    """

    audience = models.CharField(max_length=200)
    subject = models.CharField(max_length=200)
    body = models.TextField()
    made_at = models.DateTimeField(auto_now_add=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    token = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["-made_at", "-pk"]
        verbose_name_plural = "reminder batches"

    def __str__(self) -> str:
        return f"{self.subject}, {self.made_at:%d %B %Y}"


class ReminderQuerySet(models.QuerySet["Reminder"]):
    def waiting(self) -> Self:
        """Neither sent nor given up."""
        return self.filter(sent_at=None, failure="")


class Reminder(models.Model):
    """One letter of a batch to one address for one school. `failure` is why it was not sent or came back."""

    batch = models.ForeignKey(ReminderBatch, on_delete=models.CASCADE, related_name="reminders")
    setting = models.ForeignKey(Setting, on_delete=models.PROTECT, related_name="reminders")
    email = models.EmailField()
    sent_at = models.DateTimeField(null=True, blank=True)
    failure = models.CharField(max_length=200, blank=True)

    objects = ReminderQuerySet.as_manager()

    class Meta:
        ordering = ["batch", "setting"]
        constraints = [models.UniqueConstraint(fields=["batch", "setting", "email"], name="reminder_once")]

    def __str__(self) -> str:
        return f"Reminder {self.pk} to {self.setting}"


class ReturnedAddress(models.Model):
    """An e-mail address from which mail came back. Nothing more is sent there until somebody says that it works."""

    email = models.EmailField()
    returned_at = models.DateTimeField()
    reason = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["-returned_at"]
        constraints = [models.UniqueConstraint(Lower("email"), name="returned_address_once")]
        verbose_name_plural = "returned addresses"

    def __str__(self) -> str:
        return f"Returned address {self.pk}"

"""An invitation to edit the offer of a school, sent to one e-mail address."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from localoffer.schools.models import Setting


class InvitationQuerySet(models.QuerySet["Invitation"]):
    def open(self) -> Self:
        """Neither accepted, withdrawn nor too old."""
        return self.filter(accepted_at=None, withdrawn_at=None, expires_at__gt=timezone.now())

    def to(self, email: str) -> Self:
        """Sent to this address, however its capital letters stand."""
        return self.filter(email__iexact=email)


class Invitation(models.Model):
    """`token_hash` is SHA-256 of the secret in the link, in hexadecimal: the link itself is kept nowhere.

    `failure` is why the mail could not be sent or came back, empty where nothing is known to be wrong.
    """

    class Standing(models.TextChoices):
        OPEN = "open", "Waiting for an answer"
        ACCEPTED = "accepted", "Accepted"
        WITHDRAWN = "withdrawn", "Withdrawn"
        EXPIRED = "expired", "Too old"

    setting = models.ForeignKey(Setting, on_delete=models.PROTECT, related_name="invitations")
    email = models.EmailField()
    token_hash = models.CharField(max_length=64, unique=True)
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    failure = models.CharField(max_length=200, blank=True)
    accepted_at = models.DateTimeField(null=True, blank=True)
    accepted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(accepted_at=None) | Q(withdrawn_at=None), name="invitation_accepted_or_withdrawn"
            ),
        ]

    def __str__(self) -> str:
        return f"Invitation {self.pk} to {self.setting}"

    @property
    def standing(self) -> "Invitation.Standing":
        """What became of it until now."""
        if self.accepted_at:
            return self.Standing.ACCEPTED
        if self.withdrawn_at:
            return self.Standing.WITHDRAWN
        return self.Standing.OPEN if self.expires_at > timezone.now() else self.Standing.EXPIRED

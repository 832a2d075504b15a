"""Who edits the offer of which school. One person may edit for several schools, and a school has several editors."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from localoffer.accounts.models import User
from localoffer.schools.models import Setting


class SchoolEditorQuerySet(models.QuerySet["SchoolEditor"]):
    def active(self) -> Self:
        return self.filter(ended_at=None)

    def unconfirmed(self) -> Self:
        """Active, and waiting for somebody who knows them."""
        return self.active().filter(confirmed_at=None)

    def confirmed(self) -> Self:
        """Active, and known to be who they say."""
        return self.active().exclude(confirmed_at=None)

    def of(self, user: User) -> Self:
        return self.active().filter(user=user)


class SchoolEditor(models.Model):
    """One person's work for one school, from `added_at` until `ended_at`.

    Who came by invitation is confirmed. Who came because their address has the school's domain may write and see the
    draft at once, but publishes only when an officer or a confirmed editor of the school has confirmed them: pupils
    have addresses there too.
    """

    class How(models.TextChoices):
        INVITATION = "invitation", "Invited"
        DOMAIN = "domain", "Has an e-mail address of the school"

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="school_editors")
    setting = models.ForeignKey(Setting, on_delete=models.PROTECT, related_name="editors")
    how = models.CharField(max_length=20, choices=How)
    added_at = models.DateTimeField(auto_now_add=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    confirmed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")

    objects = SchoolEditorQuerySet.as_manager()

    class Meta:
        ordering = ["setting", "added_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "setting"], condition=Q(ended_at=None), name="school_editor_active_once"
            ),
            models.CheckConstraint(condition=Q(how__in=["invitation", "domain"]), name="school_editor_how_known"),
        ]

    def __str__(self) -> str:
        return f"{self.user} for {self.setting}"

    @property
    def is_active(self) -> bool:
        return self.ended_at is None

    @property
    def is_confirmed(self) -> bool:
        return self.confirmed_at is not None

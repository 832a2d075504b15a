"""A comment that speaks of a risk of harm, given to the safeguarding lead at once and outside the public flow."""

from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from localoffer.comments.comment import Comment


class EscalationQuerySet(models.QuerySet["Escalation"]):
    def open(self) -> Self:
        return self.filter(settled_at=None)

    def not_sent(self) -> Self:
        """Open ones that nobody was told of, because mail failed."""
        return self.open().filter(sent_at=None)


class Escalation(models.Model):
    """One time that a comment was given to safeguarding. While it is open, moderators do not see the words."""

    comment = models.ForeignKey(Comment, on_delete=models.CASCADE, related_name="escalations")
    reason = models.TextField()
    raised_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    raised_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    settled_at = models.DateTimeField(null=True, blank=True)
    outcome = models.TextField(blank=True)

    objects: ClassVar[EscalationQuerySet] = EscalationQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        ordering = ["raised_at"]
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="escalation_has_a_reason"),
            models.CheckConstraint(
                condition=Q(settled_at__isnull=True, settled_by__isnull=True)
                | (Q(settled_at__isnull=False, settled_by__isnull=False) & ~Q(outcome="")),
                name="escalation_settled_by_somebody_with_an_outcome",
            ),
            models.UniqueConstraint(
                fields=["comment"], condition=Q(settled_at__isnull=True), name="one_open_escalation_a_comment"
            ),
        ]

    def __str__(self) -> str:
        return f"escalation of comment {self.comment_id}"

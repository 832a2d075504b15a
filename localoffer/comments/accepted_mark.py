"""A mark of the anonymity check that an officer let stand, with the reason."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from localoffer.comments.comment import Comment
from localoffer.comments.response import Response


class AcceptedMark(models.Model):
    """“Grace” is a dog: the mark stands in the text and may be published. The fragment itself is kept as a hash."""

    comment = models.ForeignKey(Comment, on_delete=models.CASCADE, null=True, blank=True, related_name="accepted_marks")
    response = models.ForeignKey(
        Response, on_delete=models.CASCADE, null=True, blank=True, related_name="accepted_marks"
    )
    kind = models.CharField(max_length=20)
    fingerprint = models.CharField(max_length=64)
    reason = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(comment__isnull=False, response__isnull=True)
                | Q(comment__isnull=True, response__isnull=False),
                name="accepted_mark_belongs_to_one_text",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="accepted_mark_has_a_reason"),
            models.UniqueConstraint(fields=["comment", "kind", "fingerprint"], name="accepted_mark_once_a_comment"),
            models.UniqueConstraint(fields=["response", "kind", "fingerprint"], name="accepted_mark_once_a_response"),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.reason[:60]}"

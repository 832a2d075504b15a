"""The words of a comment as they were sent: sealed, read by few, deleted after a set time."""

from datetime import date
from typing import ClassVar, Self

from django.db import models

from localoffer.comments.comment import Comment


class OriginalQuerySet(models.QuerySet["Original"]):
    def expired(self, today: date) -> Self:
        return self.filter(delete_after__lt=today)


class Original(models.Model):
    """What was sent, untouched. Reading it takes the permission `comments.view_original`, and is audited."""

    comment = models.OneToOneField(Comment, on_delete=models.CASCADE, related_name="original")
    words = models.TextField(blank=True)
    delete_after = models.DateField()

    objects: ClassVar[OriginalQuerySet] = OriginalQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        indexes = [models.Index(fields=["delete_after"], name="original_delete_after")]

    def __str__(self) -> str:
        return f"original of {self.comment_id}"

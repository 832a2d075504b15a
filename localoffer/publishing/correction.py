"""What a reader reports as wrong on a publication. It goes to the owner, never into the public comments."""

from typing import Self

from django.db import models

from localoffer.publishing.publication import Publication


class CorrectionQuerySet(models.QuerySet["Correction"]):
    def open(self) -> Self:
        return self.filter(settled_at=None)

    def not_sent(self) -> Self:
        """Open corrections that nobody was told of, because mail failed."""
        return self.open().filter(sent_at=None)


class Correction(models.Model):
    """One report. `reply_email` is used only to answer, and is cleared when the correction is settled."""

    MESSAGE_LIMIT = 4000

    publication = models.ForeignKey(Publication, on_delete=models.PROTECT, related_name="corrections")
    message = models.TextField(max_length=MESSAGE_LIMIT)
    reply_email = models.EmailField(blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    # The same words from the same showing of the form (double click, reload) are kept once; other words are kept too.
    fingerprint = models.CharField(max_length=64, unique=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    outcome = models.TextField(blank=True)

    objects = CorrectionQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(settled_at__isnull=True) | models.Q(reply_email=""),
                name="settled_correction_keeps_no_email",
            ),
            models.CheckConstraint(
                condition=models.Q(settled_at__isnull=True) | ~models.Q(outcome=""),
                name="settled_correction_has_an_outcome",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.publication}: {self.message[:60]}"

"""What a family wants to know before they go. A fact nobody stated has no row: we never guess."""

from django.db import models
from modelcluster.fields import ParentalKey

from localoffer.directory.service import Service
from localoffer.directory.vocabulary import AccessFact


class ServiceAccess(models.Model):
    """One fact with its answer: `Quiet room: yes, ask at the desk`."""

    service = ParentalKey(Service, on_delete=models.CASCADE, related_name="access")
    fact = models.ForeignKey(AccessFact, on_delete=models.PROTECT, related_name="statements")
    is_available = models.BooleanField("is there", default=True)
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["-is_available", "fact__position"]
        constraints = [models.UniqueConstraint(fields=["service", "fact"], name="service_access_fact_once")]

    def __str__(self) -> str:
        return f"{self.fact}: {'yes' if self.is_available else 'no'}"

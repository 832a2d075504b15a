"""A page elsewhere that tells more about a service."""

from django.db import models
from modelcluster.fields import ParentalKey

from localoffer.directory.service import Service


class Link(models.Model):
    service = ParentalKey(Service, on_delete=models.CASCADE, related_name="links")
    label = models.CharField(max_length=200)
    url = models.URLField("address", max_length=500)

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.label

"""Where a service happens: a service may have several locations, a location several services."""

from django.db import models
from modelcluster.fields import ParentalKey

from localoffer.directory.location import Location
from localoffer.directory.service import Service


class ServiceLocation(models.Model):
    service = ParentalKey(Service, on_delete=models.CASCADE, related_name="places")
    location = models.ForeignKey(Location, on_delete=models.PROTECT, related_name="services")

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["service", "location"], name="service_location_once")]

    def __str__(self) -> str:
        return str(self.location)

"""Who runs a service."""

from django.db import models


class Organisation(models.Model):
    """A council, trust, charity, school or company. `source_id` is its identifier where it was imported from."""

    source_id = models.CharField(max_length=200, unique=True, null=True, blank=True, editable=False)
    name = models.CharField(max_length=255)
    description = models.TextField(blank=True)
    url = models.URLField("website", max_length=500, blank=True)
    email = models.EmailField("e-mail", blank=True)
    telephone = models.CharField(max_length=60, blank=True)
    is_example = models.BooleanField(default=False, editable=False)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

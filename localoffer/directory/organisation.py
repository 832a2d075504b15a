"""Who runs a service."""

from typing import Any

from django.db import models
from django.db.models.functions import Lower

from localoffer.core.sought_words import sought_words


class Organisation(models.Model):
    """A council, trust, charity, school or company. `source_id` is its identifier where it was imported from."""

    source_id = models.CharField(max_length=200, unique=True, null=True, blank=True, editable=False)
    name = models.CharField(max_length=255)
    description = models.TextField(blank=True)
    url = models.URLField("website", max_length=500, blank=True)
    email = models.EmailField("e-mail", blank=True)
    telephone = models.CharField(max_length=60, blank=True)
    is_example = models.BooleanField(default=False, editable=False)
    sought = models.TextField(default="", blank=True, editable=False)

    class Meta:
        ordering = [Lower("name"), "pk"]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        if kwargs.get("update_fields") is None:
            self.sought = sought_words(self.name)
        super().save(*args, **kwargs)

"""Whom to ring or write to about a service."""

from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.fields import ParentalKey

from localoffer.directory.service import Service


class Contact(models.Model):
    """A role, never a person's name."""

    service = ParentalKey(Service, on_delete=models.CASCADE, related_name="contacts")
    role = models.CharField(max_length=200, help_text="A team or role, such as “Booking office”.")
    telephone = models.CharField(max_length=60, blank=True)
    email = models.EmailField("e-mail", blank=True)
    hours = models.CharField(max_length=200, blank=True)
    sort_order = models.PositiveSmallIntegerField(default=0, editable=False)

    class Meta:
        ordering = ["sort_order", "pk"]

    def __str__(self) -> str:
        return self.role

    def clean(self) -> None:
        if not self.telephone and not self.email:
            raise ValidationError("Give a telephone number or an e-mail address, or both.")

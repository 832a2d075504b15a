"""Whom to ring or write to about a service."""

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
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(telephone="", email=""),
                name="contact_can_be_reached",
                violation_error_message="Give a telephone number or an e-mail address, or both.",
            )
        ]

    def __str__(self) -> str:
        return self.role

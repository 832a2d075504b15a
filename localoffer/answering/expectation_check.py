"""How a school sees itself against the core offer, expectation by expectation. Private to the school and authority."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from localoffer.schools.models import Expectation, Setting


class ExpectationCheck(models.Model):
    """What one school says of one expectation, with its evidence in a sentence. It stays from year to year."""

    class State(models.TextChoices):
        MET = "met", "We do this"
        PARTLY = "partly", "Partly"
        NOT_YET = "not-yet", "Not yet"
        DOES_NOT_APPLY = "does-not-apply", "Does not apply to us"

    setting = models.ForeignKey(Setting, on_delete=models.PROTECT, related_name="expectation_checks")
    expectation = models.ForeignKey(Expectation, on_delete=models.PROTECT, related_name="checks")
    state = models.CharField(max_length=20, choices=State)
    evidence = models.CharField(max_length=500, blank=True)
    checked_at = models.DateTimeField()
    checked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ["setting", "expectation"]
        constraints = [
            models.UniqueConstraint(fields=["setting", "expectation"], name="expectation_check_once"),
            models.CheckConstraint(
                condition=Q(state__in=["met", "partly", "not-yet", "does-not-apply"]),
                name="expectation_check_state_known",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.setting}: {self.expectation}"

"""What the authority does because of comments: what, by whom as a role, by when, and how it ended."""

from datetime import date
from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from localoffer.comments.choices import CLOSED_ACTIONS, ActionState, ResponseState
from localoffer.comments.response import Response


class ActionQuerySet(models.QuerySet["Action"]):
    def public(self) -> Self:
        """Those of published responses."""
        found = self.filter(response__state=ResponseState.PUBLISHED)
        return found if settings.DEMONSTRATION else found.filter(response__is_example=False)

    def open(self) -> Self:
        """Not ended yet, the first due first."""
        return self.exclude(state__in=CLOSED_ACTIONS).order_by("due", "pk")

    def overdue(self, today: date) -> Self:
        return self.open().filter(due__lt=today)


class Action(models.Model):
    """One action. `by_role` is a team or role, never a person's name."""

    response = models.ForeignKey(Response, on_delete=models.CASCADE, related_name="actions")
    what = models.CharField(max_length=300)
    by_role = models.CharField("by whom", max_length=120, help_text="A team or role, never a person’s name.")
    due = models.DateField("by when")
    state = models.CharField(max_length=20, choices=ActionState, default=ActionState.PLANNED)
    outcome = models.TextField(blank=True, help_text="What came of it, or why it does not go ahead.")
    closed_on = models.DateField(null=True, blank=True)

    objects: ClassVar[ActionQuerySet] = ActionQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        ordering = ["due", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=(Q(state__in=CLOSED_ACTIONS, closed_on__isnull=False) & ~Q(outcome=""))
                | (~Q(state__in=CLOSED_ACTIONS) & Q(closed_on__isnull=True)),
                name="action_closed_has_a_date_and_an_outcome",
            ),
            models.CheckConstraint(condition=~Q(what="") & ~Q(by_role=""), name="action_says_what_and_by_whom"),
            models.CheckConstraint(condition=Q(state__in=ActionState.values), name="action_state_known"),
        ]

    def __str__(self) -> str:
        return self.what

    @property
    def is_open(self) -> bool:
        return self.state not in CLOSED_ACTIONS

    @property
    def is_overdue(self) -> bool:
        return self.is_open and self.due < timezone.localdate()

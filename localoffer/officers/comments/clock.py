"""How long a comment has waited, and when the law's year for it ends."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.conf import settings

from localoffer.comments.clocks import Limits
from localoffer.comments.models import Comment
from localoffer.core.working_days import working_days_between


@dataclass(frozen=True, slots=True)
class Clock:
    """`waited` is in working days. SEND Regulations 2014, regulation 56(3): published at least annually."""

    waited: int
    is_late: bool
    year_ends: date
    is_near_year_end: bool
    is_past_year_end: bool


def clock(comment: Comment, today: date, limits: Limits) -> Clock:
    """The clock of a comment that waits, by the same limits as every other count of what is late."""
    received = comment.received_on
    return Clock(
        waited=working_days_between(received, today),
        is_late=received <= limits.moderate,
        year_ends=received + timedelta(days=settings.AUTHORITY.comments.publish_within),
        is_near_year_end=limits.past < received <= limits.near,
        is_past_year_end=received <= limits.past,
    )

"""How long a published comment has waited for its answer, and when the law's year for it ends."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.conf import settings
from django.utils import timezone

from localoffer.comments.models import Comment
from localoffer.core.working_days import working_days_between


@dataclass(frozen=True, slots=True)
class AnswerClock:
    """`waited` is in working days since it was published. The year counts from the day on which it came in."""

    waited: int
    is_late: bool
    year_ends: date
    is_near_year_end: bool
    is_past_year_end: bool


def answer_clock(comment: Comment, today: date) -> AnswerClock:
    """The clock of a published comment, by the authority's own times. Raises ValueError for another."""
    if comment.published_at is None:
        raise ValueError(f"{comment} is not published")
    rules = settings.AUTHORITY.comments
    waited = working_days_between(timezone.localdate(comment.published_at), today)
    year_ends = comment.received_on + timedelta(days=rules.publish_within)
    return AnswerClock(
        waited=waited,
        is_late=waited > rules.answer_within,
        year_ends=year_ends,
        is_near_year_end=year_ends - timedelta(days=rules.warn_before) <= today <= year_ends,
        is_past_year_end=today > year_ends,
    )

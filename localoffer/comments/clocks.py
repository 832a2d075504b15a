"""What is over its time: how many comments wait to be read, answered or told of, and for how long.

How long each may take stands in the part [comments] of authority.toml. Once a year is the law: SEND Regulations 2014,
regulation 56(3).
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.conf import settings
from django.db.models import Count, Min, Q
from django.utils import timezone

from localoffer.comments.action import Action
from localoffer.comments.choices import ResponseState
from localoffer.comments.comment import Comment, CommentQuerySet
from localoffer.comments.contact import Contact
from localoffer.comments.escalation import Escalation
from localoffer.comments.response import Response
from localoffer.core.working_days import is_working_day, working_days_between

_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Clocks:
    """How many of each. Those `_late` are among those before them; the oldest is counted in working days.

    Near the year, and past it, are comments that the public cannot read with an answer yet; none counts as both.
    """

    unmoderated: int
    unmoderated_late: int
    oldest_unmoderated: int
    unanswered: int
    unanswered_late: int
    near_the_year: int
    past_the_year: int
    escalations_open: int
    escalations_not_sent: int
    responses_to_approve: int
    responses_to_publish: int
    actions_overdue: int
    not_told: int
    mails_not_sent: int

    @property
    def is_overdue(self) -> bool:
        """Whether anything took longer than it may."""
        return any((self.unmoderated_late, self.unanswered_late, self.past_the_year, self.actions_overdue))


@dataclass(frozen=True, slots=True)
class Limits:
    """The last day of each kind of lateness: what came in, or was published, until then is late."""

    moderate: date
    answer: date
    near: date
    past: date


def limits(today: date) -> Limits:
    """On its last day a comment is still in time."""
    rules = settings.AUTHORITY.comments
    past = today - timedelta(days=rules.publish_within + 1)
    return Limits(
        moderate=last_late_day(today, rules.moderate_within),
        answer=last_late_day(today, rules.answer_within),
        near=past + timedelta(days=rules.warn_before + 1),
        past=past,
    )


def last_late_day(today: date, working_days: int) -> date:
    """The latest day since which more than so many working days have passed, today included."""
    day, left = today, working_days + 1
    while left:
        left -= is_working_day(day)
        day -= _A_DAY
    return day


def end_of(day: date) -> datetime:
    """The moment at which a day is over, here: a day in March or October has 23 or 25 hours."""
    return timezone.make_aware(datetime.combine(day + _A_DAY, time.min))


def clocks(today: date, *, for_everybody: bool = False) -> Clocks:
    """Counted by the database, in as many queries whatever there is.

    `for_everybody` counts those with safeguarding among the unmoderated: no figure tells that one was given away.
    """
    limit = limits(today)
    unmoderated = Comment.objects.real().undecided() if for_everybody else Comment.objects.real().waiting()
    return Clocks(**_comments(unmoderated, today, limit), **_responses(), **_people(), actions_overdue=_actions(today))


def _comments(unmoderated: CommentQuerySet, today: date, limit: Limits) -> dict[str, int]:
    waiting = unmoderated.aggregate(
        count=Count("pk"), late=Count("pk", Q(received_on__lte=limit.moderate)), oldest=Min("received_on")
    )
    published = Comment.objects.unanswered().aggregate(
        count=Count("pk"), late=Count("pk", Q(published_at__lt=end_of(limit.answer)))
    )
    unsettled = Comment.objects.unsettled().received_until(limit.near)
    year = unsettled.aggregate(count=Count("pk"), past=Count("pk", Q(received_on__lte=limit.past)))
    return {
        "unmoderated": waiting["count"],
        "unmoderated_late": waiting["late"],
        "oldest_unmoderated": working_days_between(waiting["oldest"] or today, today),
        "unanswered": published["count"],
        "unanswered_late": published["late"],
        "near_the_year": year["count"] - year["past"],
        "past_the_year": year["past"],
    }


def _responses() -> dict[str, int]:
    unfinished = Response.objects.real().unfinished()
    return {
        "responses_to_approve": unfinished.filter(state=ResponseState.DRAFT).count(),
        "responses_to_publish": unfinished.filter(state=ResponseState.APPROVED).count(),
    }


def _people() -> dict[str, Any]:
    """An escalation that nobody was told of counts apart: the public reads the other figures."""
    escalations = Escalation.objects.open().aggregate(count=Count("pk"), unsent=Count("pk", Q(sent_at=None)))
    return {
        "escalations_open": escalations["count"],
        "escalations_not_sent": escalations["unsent"],
        "not_told": Contact.objects.to_tell().by_hand().count(),
        "mails_not_sent": Contact.objects.to_tell().by_email().count(),
    }


def _actions(today: date) -> int:
    return Action.objects.public().overdue(today).count()

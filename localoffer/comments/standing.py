"""Where a comment stands, in the four steps that its commenter is told."""

from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.utils import timezone

from localoffer.comments.choices import State
from localoffer.comments.comment import Comment
from localoffer.core.words import plain_date, plural
from localoffer.core.working_days import add_working_days

DONE, NOW, LATER = "done", "now", "later"
_RECEIVED, _READ, _PUBLISHED, _ANSWERED = "Received", "Read by a moderator", "Published", "Answered"


@dataclass(frozen=True, slots=True)
class Stage:
    """`state` is done, now or later."""

    title: str
    state: str
    note: str


def stages(comment: Comment, today: date) -> list[Stage]:
    """A comment that was given to safeguarding looks like any other that waits: nobody else is to learn of it."""
    received = Stage(_RECEIVED, DONE, plain_date(comment.received_on))
    if comment.state == State.PUBLISHED:
        return [received, Stage(_READ, DONE, ""), *_since_publication(comment, today)]
    if comment.state == State.NOT_PUBLISHED:
        return [
            received,
            Stage(_READ, DONE, ""),
            Stage("Not published", DONE, "We say below why, and what you can do."),
        ]
    rules = settings.AUTHORITY.comments
    return [
        received,
        Stage(_READ, NOW, _by(add_working_days(comment.received_on, rules.moderate_within), today)),
        Stage(_PUBLISHED, LATER, "Once it has been read, and nothing in it shows who somebody is."),
        Stage(_ANSWERED, LATER, f"Within {plural(rules.answer_within, 'working day')} of publishing it."),
    ]


def _since_publication(comment: Comment, today: date) -> list[Stage]:
    published_on = _day(comment.published_at, today)
    published = Stage(_PUBLISHED, DONE, plain_date(published_on))
    if comment.response and comment.is_answered:
        return [published, Stage(_ANSWERED, DONE, plain_date(_day(comment.response.published_at, today)))]
    due = add_working_days(published_on, settings.AUTHORITY.comments.answer_within)
    return [published, Stage(_ANSWERED, NOW, _by(due, today))]


def _day(moment: datetime | None, today: date) -> date:
    return timezone.localdate(moment) if moment else today


def _by(due: date, today: date) -> str:
    if due < today:
        return f"We said by {plain_date(due)}. We are late, and we are sorry."
    return f"By {plain_date(due)}."

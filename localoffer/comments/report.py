"""The yearly report: what people said, what the authority answers and does, and how many there are of each kind.

SEND Regulations 2014, regulation 56(3): comments and responses are published at least annually, in a form that
identifies nobody. A year holds the comments that came in it, however they stand when the report is made.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.utils import timezone

from localoffer.comments.action import Action
from localoffer.comments.comment import Comment
from localoffer.comments.public_comment import PublicComment, public_comment
from localoffer.comments.report_counts import (
    Lateness,
    Tally,
    Totals,
    action_tally,
    kind_tallies,
    lateness,
    missing_tallies,
    totals,
)
from localoffer.comments.response import Response
from localoffer.comments.response_document import actions_table
from localoffer.publishing.document import List, Paragraph, Table
from localoffer.publishing.plain_text import blocks

NO_THEME = "No theme yet"


class NoSuchYear(LookupError):
    """No report is made of this year. `years` are those of which there is one, the latest first."""

    def __init__(self, years: list[int]) -> None:
        super().__init__(years)
        self.years = years


@dataclass(frozen=True, slots=True)
class Answered:
    """Comments of one theme with the one response to them, and its actions; or those that have none yet."""

    comments: tuple[PublicComment, ...]
    response: Response | None
    actions: tuple[Action, ...]

    @property
    def you_said(self) -> tuple[Paragraph | List, ...]:
        return blocks(self.response.you_said) if self.response else ()

    @property
    def we_did(self) -> tuple[Paragraph | List, ...]:
        return blocks(self.response.we_did) if self.response else ()

    @property
    def actions_table(self) -> tuple[Table, ...]:
        """No two have one caption: a response may stand under several themes, and a comment under one only."""
        more = len(self.comments) - 1
        about = f"{self.comments[0].name}{f' and {more} more' if more else ''}"
        return actions_table(self.actions, caption=f"What we do about {about}")


@dataclass(frozen=True, slots=True)
class ThemePart:
    """What was said on one theme. Answered comments come first, newest response first."""

    name: str
    anchor: str
    answered: tuple[Answered, ...]

    @property
    def number(self) -> int:
        return sum(len(each.comments) for each in self.answered)


@dataclass(frozen=True, slots=True)
class Report:
    """`kinds` are how the comments fall into kinds, `missing` what is missing. `made_on` is when it was counted."""

    year: int
    made_on: date
    totals: Totals
    late: Lateness
    kinds: tuple[Tally, ...]
    missing: tuple[Tally, ...]
    actions: Tally
    themes: tuple[ThemePart, ...]

    @property
    def title(self) -> str:
        return f"You said, we did: {self.year}"

    @property
    def is_unfinished(self) -> bool:
        """The year is not over yet."""
        return self.made_on.year == self.year

    @property
    def tallies(self) -> tuple[Tally, ...]:
        """Every table of figures, in the order of reading."""
        return (self.totals.tally(), self.late.tally(), *self.kinds, *self.missing, self.actions)

    @property
    def comments(self) -> tuple[tuple[PublicComment, Answered], ...]:
        """Every published comment with its answer, in the order of reading."""
        return tuple((said, part) for theme in self.themes for part in theme.answered for said in part.comments)


def report_years(today: date) -> list[int]:
    """From the year of the first comment to this one, the latest first. Empty before the first comment."""
    first = Comment.objects.real().order_by("received_on").values_list("received_on", flat=True).first()
    return list(range(today.year, first.year - 1, -1)) if first else []


def yearly_report(year: int) -> Report:
    """Counted now, in a number of queries that does not depend on how much was said. Raises NoSuchYear."""
    today = timezone.localdate()
    years = report_years(today)
    if year not in years:
        raise NoSuchYear(years)
    received = Comment.objects.real().filter(received_on__year=year)
    return Report(
        year=year,
        made_on=today,
        totals=totals(received),
        late=lateness(received, today),
        kinds=kind_tallies(received),
        missing=missing_tallies(received),
        actions=action_tally(received),
        themes=_themes(year, today),
    )


def _themes(year: int, today: date) -> tuple[ThemePart, ...]:
    """In the order of their names; what has none comes last."""
    published = Comment.objects.published().filter(received_on__year=year).for_display()
    comments = [public_comment(each, today) for each in published.prefetch_related("response__actions")]
    comments.sort(key=_by_theme)
    return tuple(
        ThemePart(name=name, anchor=f"theme-{number}", answered=_answered(part))
        for number, ((_, name), part) in enumerate(groupby(comments, key=_by_theme), start=1)
    )


def _by_theme(said: PublicComment) -> tuple[bool, str]:
    return (said.theme is None, said.theme.name if said.theme else NO_THEME)


def _answered(comments: Iterable[PublicComment]) -> tuple[Answered, ...]:
    """One part for each response; what waits for one comes last. Within a part the newest comment is first."""
    parts: dict[int, list[PublicComment]] = {}
    for said in comments:
        parts.setdefault(said.answer.pk if said.answer else 0, []).append(said)
    return tuple(
        Answered(tuple(part), part[0].answer, tuple(part[0].answer.actions.all()) if part[0].answer else ())
        for _, part in sorted(parts.items(), reverse=True)
    )

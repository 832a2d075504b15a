"""What a visitor asks of the published comments, read from the query string, and the comments that answer it.

`/comments/` takes q, about, missing, category, theme, need, speaker, answered, year and page. Several values of one
name mean any of them; different names must all hold. These names are stable public addresses.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property, reduce
from operator import or_

from django.conf import settings
from django.db.models import Case, CharField, Count, Q, Value, When
from django.http import QueryDict

from localoffer.comments.choices import Speaker
from localoffer.comments.comment import Comment, CommentQuerySet, public_answer
from localoffer.comments.list_choices import (
    Known,
    filter_group,
    known_needs,
    known_pages,
    known_themes,
    known_years,
    tally,
)
from localoffer.comments.terms import Category
from localoffer.core.asked import Asked, LeftOut
from localoffer.core.filters import FilterGroup, Selected, selected_filters

YES, NO = "yes", "no"
MISSING = "1"
_NUMBER = re.compile(r"(?:comment\s*)?(\d{1,9})", re.IGNORECASE)
_APOSTROPHES = str.maketrans({"’": "'", "'": "’"})


@dataclass(frozen=True, slots=True)
class ToBeRead:
    """How many comments nobody decided about yet, and how many of them for longer than the law allows."""

    number: int
    overdue: int


@dataclass
class CommentList:
    """One question. Build it with `read`; ask `comments()`."""

    query: QueryDict
    words: str = ""
    chosen: dict[str, list[str]] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)

    @classmethod
    def read(cls, query: QueryDict) -> "CommentList":
        """Read a query string. Nothing in it can fail: see `left_out`."""
        asked = Asked(query)
        found = cls(query=query, words=asked.text("q", "Your search"), left_out=asked.left_out)
        for name, (label, known) in found.vocabularies.items():
            found.chosen[name] = asked.some_of(name, label, known)
        return found

    @cached_property
    def vocabularies(self) -> Mapping[str, tuple[str, Known]]:
        """Every repeatable name with its label and its known values."""
        categories = Category.objects.filter(is_retired=False).values_list("identifier", "label")
        return {
            "answered": ("Our answer", {YES: "Answered", NO: "Not answered yet"}),
            "missing": ("What is missing", {MISSING: "Only about what is missing"}),
            "category": ("Kind of comment", dict(categories)),
            "theme": ("Theme", known_themes()),
            "about": ("What it is about", known_pages(self.query, Comment.objects.published())),
            "need": ("Need", known_needs()),
            "speaker": ("Who says it", {str(value): str(label) for value, label in Speaker.choices}),
            "year": ("Year", known_years()),
        }

    def matching(self, without: str = "") -> CommentQuerySet:
        """The published comments that answer, newest first. `without` leaves one repeatable name out."""
        found = Comment.objects.published()
        if self.words:
            found = found.filter(_mentioning(self.words))
        for name, values in self.chosen.items():
            if values and name != without:
                found = _NARROWED[name](found, values)
        return found

    def comments(self) -> CommentQuerySet:
        """The published comments that answer, newest first, with what is shown of each."""
        return self.matching().for_display()

    def groups(self) -> tuple[FilterGroup, ...]:
        """Every group with its counts. A group's own choices do not lower its own counts."""
        return tuple(
            filter_group(name, label, known, _COUNTERS[name](self.matching(without=name)), self.chosen[name])
            for name, (label, known) in self.vocabularies.items()
        )

    def selected(self) -> list[Selected]:
        """What is chosen, each with the query string that removes it."""
        return selected_filters(self.query, self.words, [], self.chosen, self.vocabularies)


def to_be_read(today: date) -> ToBeRead:
    """Those with safeguarding are among them: the public is not told that there are any."""
    long_ago = today - timedelta(days=settings.AUTHORITY.comments.publish_within)
    undecided = Comment.objects.real().undecided()
    found = undecided.aggregate(number=Count("pk"), overdue=Count("pk", Q(received_on__lt=long_ago)))
    return ToBeRead(**found)


def _mentioning(words: str) -> Q:
    """Every word, in the comment or the title of what it is about; or the number by which the comment is called."""
    mentioned = Q()
    for word in words.split():
        # Telephones type one apostrophe, and older keyboards the other.
        spellings = {word, word.translate(_APOSTROPHES)}
        places = [Q(words__icontains=each) | Q(about__title__icontains=each) for each in spellings]
        mentioned &= reduce(or_, places)
    number = _NUMBER.fullmatch(words)
    return mentioned | Q(pk=int(number[1])) if number else mentioned


def _by_answer(comments: CommentQuerySet, values: list[str]) -> CommentQuerySet:
    if len(values) > 1:
        return comments
    return comments.filter(public_answer()) if YES in values else comments.exclude(public_answer())


def _count_answers(comments: CommentQuerySet) -> Mapping[str, int]:
    answered = Case(When(public_answer(), then=Value(YES)), default=Value(NO), output_field=CharField())
    return tally(comments.annotate(answered=answered), "answered")


_NARROWED: dict[str, Callable[[CommentQuerySet, list[str]], CommentQuerySet]] = {
    "answered": _by_answer,
    "missing": lambda comments, _: comments.on_missing(),
    "category": lambda comments, values: comments.filter(category__identifier__in=values),
    "theme": lambda comments, values: comments.filter(theme__slug__in=values),
    "about": lambda comments, values: comments.filter(about__address__in=values),
    "need": lambda comments, values: comments.filter(need__identifier__in=values),
    "speaker": lambda comments, values: comments.filter(speaker__in=values),
    "year": lambda comments, values: comments.filter(received_on__year__in=values),
}
_COUNTERS: dict[str, Callable[[CommentQuerySet], Mapping[str, int]]] = {
    "answered": _count_answers,
    "missing": lambda comments: {MISSING: comments.on_missing().count()},
    "category": lambda comments: tally(comments, "category__identifier"),
    "theme": lambda comments: tally(comments, "theme__slug"),
    "about": lambda comments: tally(comments, "about__address"),
    "need": lambda comments: tally(comments, "need__identifier"),
    "speaker": lambda comments: tally(comments, "speaker"),
    "year": lambda comments: tally(comments, "received_on__year"),
}

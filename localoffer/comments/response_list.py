"""What a visitor asks of the published responses, read from the query string, and the responses that answer it.

`/you-said-we-did/` takes theme, about, need, age, year, actions and page. Several values of one name mean any of them;
different names must all hold. A response is found by each of the comments that it answers.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from django.db.models import Count, Q
from django.http import QueryDict

from localoffer.comments.action import Action
from localoffer.comments.age_bands import AGE_BANDS, BAND_LABELS, band_of
from localoffer.comments.comment import Comment, CommentQuerySet
from localoffer.comments.list_choices import (
    Known,
    filter_group,
    known_needs,
    known_pages,
    known_themes,
    known_years,
    tally,
)
from localoffer.comments.public_comment import tells_the_child
from localoffer.comments.response import Response, ResponseQuerySet
from localoffer.core.asked import Asked, LeftOut
from localoffer.core.filters import FilterGroup, Selected, selected_filters

OPEN = "open"
ACTIONS = "actions"


@dataclass
class ResponseList:
    """One question. Build it with `read`; ask `responses()`."""

    query: QueryDict
    chosen: dict[str, list[str]] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)

    @classmethod
    def read(cls, query: QueryDict) -> "ResponseList":
        """Read a query string. Nothing in it can fail: see `left_out`."""
        asked = Asked(query)
        found = cls(query=query, left_out=asked.left_out)
        for name, (label, known) in found.vocabularies.items():
            found.chosen[name] = asked.some_of(name, label, known)
        return found

    @cached_property
    def vocabularies(self) -> Mapping[str, tuple[str, Known]]:
        """Every repeatable name with its label and its known values."""
        return {
            ACTIONS: ("Actions", {OPEN: "We are still doing something"}),
            "theme": ("Theme", known_themes()),
            "about": ("What it is about", known_pages(self.query, Comment.objects.answered())),
            "need": ("Need", known_needs()),
            "age": ("Age", BAND_LABELS),
            "year": ("Year of the comments", known_years()),
        }

    def matching(self, without: str = "") -> ResponseQuerySet:
        """The published responses that answer, newest first. `without` leaves one repeatable name out."""
        found = Response.objects.published()
        for name, values in self.chosen.items():
            if not values or name == without:
                continue
            if name == ACTIONS:
                found = found.filter(pk__in=Action.objects.open().order_by().values("response"))
            else:
                found = found.filter(pk__in=_NARROWED[name](Comment.objects.published(), values).values("response"))
        return found

    def responses(self) -> ResponseQuerySet:
        """The published responses that answer, newest first, with what is shown of each: `answers` counts comments."""
        public = Q(comments__in=Comment.objects.published().order_by())
        counted = self.matching().annotate(answers=Count("comments", filter=public))
        return counted.prefetch_related("actions")

    def groups(self) -> tuple[FilterGroup, ...]:
        """Every group with its counts. A group's own choices do not lower its own counts."""
        return tuple(
            filter_group(name, label, known, self._counts(name), self.chosen[name])
            for name, (label, known) in self.vocabularies.items()
        )

    def selected(self) -> list[Selected]:
        """What is chosen, each with the query string that removes it."""
        return selected_filters(self.query, "", [], self.chosen, self.vocabularies)

    def _counts(self, name: str) -> Mapping[str, int]:
        found = self.matching(without=name).order_by()
        if name == ACTIONS:
            return {OPEN: found.filter(pk__in=Action.objects.open().order_by().values("response")).count()}
        comments = Comment.objects.published().filter(response__in=found.values("pk"))
        return tally(*_COLUMNS[name](comments), counted="response")


def _of_ages(comments: CommentQuerySet, values: list[str]) -> CommentQuerySet:
    """The age in a comment about a school is not told, so it is not searched either."""
    ages = Q()
    for value in values:
        ages |= Q(age__range=AGE_BANDS[value])
    return comments.filter(ages, tells_the_child())


_NARROWED: dict[str, Callable[[CommentQuerySet, list[str]], CommentQuerySet]] = {
    "theme": lambda comments, values: comments.filter(theme__slug__in=values),
    "about": lambda comments, values: comments.filter(about__address__in=values),
    "need": lambda comments, values: comments.filter(need__identifier__in=values),
    "age": _of_ages,
    "year": lambda comments, values: comments.filter(received_on__year__in=values),
}
_COLUMNS: dict[str, Callable[[CommentQuerySet], tuple[CommentQuerySet, str]]] = {
    "theme": lambda comments: (comments, "theme__slug"),
    "about": lambda comments: (comments, "about__address"),
    "need": lambda comments: (comments, "need__identifier"),
    "age": lambda comments: (comments.filter(tells_the_child()).annotate(band=band_of()), "band"),
    "year": lambda comments: (comments, "received_on__year"),
}

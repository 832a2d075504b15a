"""What families say is missing, beside what they searched for and did not find."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django import forms
from django.db.models import Count, Sum
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from localoffer.comments.age_bands import BAND_LABELS, band_key
from localoffer.comments.comment import CommentQuerySet
from localoffer.comments.models import Comment
from localoffer.directory.search_gap import SearchGap, SearchGapQuerySet
from localoffer.officers.comments.access import only
from localoffer.officers.responses.access import check_may_see_missing

NO_AGE = "No age given"


class PeriodForm(forms.Form):
    first = forms.DateField(label="From", widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}))
    last = forms.DateField(label="To", widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}))

    def clean(self) -> dict[str, object]:
        said: dict[str, object] = super().clean() or {}
        first, last = said.get("first"), said.get("last")
        if isinstance(first, date) and isinstance(last, date) and last < first:
            self.add_error("last", "This day must not be before the first.")
        return said


@dataclass(frozen=True, slots=True)
class Row:
    """`comments` are counted by people's comments, `searches` by visits that found nothing."""

    name: str
    comments: int
    searches: int


Counts = Iterable[tuple[str, int]]


@only(check_may_see_missing)
def missing_provision(request: HttpRequest) -> HttpResponse:
    """This year up to today, unless another time is asked for."""
    today = timezone.localdate()
    this_year = {"first": date(today.year, 1, 1), "last": today}
    form = PeriodForm(request.GET) if request.GET else PeriodForm(initial=this_year)
    first, last = (form.cleaned_data[name] for name in ("first", "last")) if form.is_valid() else this_year.values()
    comments = Comment.objects.published().on_missing().received_between(first, last)
    searches = SearchGap.objects.between(first, last)
    context = {
        "form": form,
        "first": first,
        "last": last,
        "tables": [
            ("Need", _by_most(_needs(comments), searches.by_need())),
            ("Age", _ages(comments, searches)),
            ("Area", _by_most(_areas(comments), searches.by_area())),
        ],
        "waiting": Comment.objects.real().waiting().on_missing().received_between(first, last).count(),
    }
    return render(request, "officers/responses/missing.html", context)


def _needs(comments: CommentQuerySet) -> Counts:
    names = ("need__plain_name", "need__label")
    found = comments.order_by().values("need", *names).annotate(count=Count("pk"))
    return [(row[names[0]] or row[names[1]] or "No need given", row["count"]) for row in found]


def _areas(comments: CommentQuerySet) -> Counts:
    """Typed by hand: the same area with other capital letters is the same."""
    found = comments.order_by().values("area").annotate(count=Count("pk"))
    return [(row["area"].strip() or "No area given", row["count"]) for row in found]


def _by_most(comments: Counts, searches: Counts) -> list[Row]:
    """One row a name, whoever gave it, the most first."""
    names: dict[str, str] = {}
    said, sought = _summed(comments, names), _summed(searches, names)
    rows = [Row(name, said.get(key, 0), sought.get(key, 0)) for key, name in names.items()]
    return sorted(rows, key=lambda row: (-row.comments, -row.searches, row.name))


def _summed(counts: Counts, names: dict[str, str]) -> dict[str, int]:
    summed: dict[str, int] = {}
    for name, count in counts:
        key = name.casefold()
        names.setdefault(key, name)
        summed[key] = summed.get(key, 0) + count
    return summed


def _ages(comments: CommentQuerySet, searches: SearchGapQuerySet) -> list[Row]:
    """Every band, the youngest first, and last those without an age."""
    said = _banded(comments.order_by().values_list("age").annotate(Count("pk")))
    sought = _banded(searches.order_by().values_list("age").annotate(Sum("searches")))
    labels = [*BAND_LABELS.values(), NO_AGE]
    return [Row(label, said.get(label, 0), sought.get(label, 0)) for label in labels]


def _banded(counts: Iterable[tuple[int | None, int]]) -> dict[str, int]:
    banded: dict[str, int] = {}
    for age, count in counts:
        name = BAND_LABELS.get(band_key(age), NO_AGE)
        banded[name] = banded.get(name, 0) + count
    return banded

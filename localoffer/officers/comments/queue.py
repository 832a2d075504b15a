"""The queue: what waits for a moderator, as it presses; and every other comment, to look up."""

from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page
from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from wagtail.admin.paginator import WagtailPaginator

from localoffer.comments.choices import State
from localoffer.comments.models import Comment, Ground
from localoffer.comments.permissions import check_may_moderate
from localoffer.comments.reference import NotAReference, read_reference
from localoffer.core.largest_key import LARGEST_KEY
from localoffer.officers.comments.access import only
from localoffer.officers.comments.queue_row import queue_rows

PAGE_SIZE = 50
TABS = (State.WAITING, State.PUBLISHED, State.NOT_PUBLISHED)


@dataclass(frozen=True, slots=True)
class Tab:
    label: str
    query: str
    count: int
    is_current: bool


@only(check_may_moderate)
def queue(request: HttpRequest) -> HttpResponse:
    """`show` is a state, `ground` narrows those not published, `q` is a number or a reference and looks everywhere."""
    sought = request.GET.get("q", "").strip()[:60]
    shown = request.GET.get("show", "")
    state = State(shown) if shown in TABS else State.WAITING
    ground = request.GET.get("ground", "")
    found = _sought(sought) if sought else _in_state(state, ground)
    page: Page[Any] = WagtailPaginator(found.values_list("pk", flat=True), PAGE_SIZE).get_page(request.GET.get("p"))
    context = {
        "rows": queue_rows(list(page.object_list), request.user),
        "page": page,
        "tabs": _tabs(None if sought else state),
        "state": state,
        "grounds": _grounds() if state == State.NOT_PUBLISHED and not sought else [],
        "ground": ground,
        "sought": sought,
    }
    return render(request, "officers/comments/queue.html", context)


def _in_state(state: State, ground: str) -> QuerySet[Comment]:
    if state == State.WAITING:
        return Comment.objects.real().waiting()
    if state == State.PUBLISHED:
        return Comment.objects.published()
    withheld = Comment.objects.real().filter(state=State.NOT_PUBLISHED).order_by("-received_on", "-pk")
    return withheld.filter(ground__identifier=ground) if ground else withheld


def _sought(text: str) -> QuerySet[Comment]:
    """By number, as the public knows a published comment, or by reference, as a commenter reads it out."""
    number = text.lower().removeprefix("comment").strip()
    wanted = Q(pk__in=[])
    if number.isascii() and number.isdigit() and int(number) <= LARGEST_KEY:
        wanted |= Q(pk=int(number))
    with suppress(NotAReference):
        wanted |= Q(reference=read_reference(text))
    return Comment.objects.real().filter(wanted).order_by("pk")


def _tabs(current: State | None) -> list[Tab]:
    counted = Comment.objects.real().filter(state__in=TABS).order_by().values_list("state").annotate(Count("pk"))
    counts = dict(counted)
    return [Tab(state.label, f"?show={state}", counts.get(state, 0), state == current) for state in TABS]


def _grounds() -> QuerySet[Ground]:
    return Ground.objects.annotate(times=Count("comments", filter=Q(comments__state=State.NOT_PUBLISHED)))

"""All responses by where they stand, and what was promised in them: what is past its date first."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from localoffer.comments.choices import ResponseState
from localoffer.comments.models import Action, Response
from localoffer.comments.permissions import may_draft
from localoffer.comments.response import ResponseQuerySet
from localoffer.officers.comments.access import only
from localoffer.officers.responses.access import check_may_open_responses

ON_A_PAGE = 50


@only(check_may_open_responses)
def response_list(request: HttpRequest) -> HttpResponse:
    """Open actions come in the order of their dates, so those past theirs come first."""
    responses = Response.objects.real().counted().select_related("drafted_by", "approved_by")
    actions = Action.objects.public().open().select_related("response")
    context = {
        "actions": Paginator(actions, ON_A_PAGE).get_page(request.GET.get("actions")),
        "overdue": Action.objects.public().overdue(timezone.localdate()).count(),
        "drafts": _in_state(responses, ResponseState.DRAFT, request.GET.get("drafts")),
        "approved": _in_state(responses, ResponseState.APPROVED, request.GET.get("approved")),
        "published": _in_state(responses, ResponseState.PUBLISHED, request.GET.get("published")),
        "may_follow": may_draft(request.user),
    }
    return render(request, "officers/responses/list.html", context)


def _in_state(responses: ResponseQuerySet, state: ResponseState, page: str | None) -> object:
    """Drafts and approved ones wait, so the oldest is first; of what is public, the newest."""
    order = ("-published_at", "-pk") if state == ResponseState.PUBLISHED else ("created_at", "pk")
    return Paginator(responses.filter(state=state).order_by(*order), ON_A_PAGE).get_page(page)

"""Where a comment stands, for whoever holds its reference."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from localoffer.accounts.visitor_limit import count_visit, visits
from localoffer.comments.choices import State
from localoffer.comments.comment import Comment
from localoffer.comments.public_comment import public_comment
from localoffer.comments.reference import NotAReference, read_reference
from localoffer.comments.reference_form import ReferenceForm
from localoffer.comments.standing import stages
from localoffer.core.visitor import visitor_address
from localoffer.publishing.publication import Publication, PublicationQuerySet

PURPOSE = "reference"
MOST_MISSES = 30
# Where somebody goes on whose own case a comment was. An authority without such a page shows no link.
WAYS_ON = (
    "/education-health-and-care-plans/complaints/",
    "/education-health-and-care-plans/disagreements-and-mediation/",
)


@never_cache
@require_safe
def status(request: HttpRequest, reference: str) -> HttpResponse:
    """The words are never shown, whatever became of the comment: the address may be read by others."""
    response = _status(request, reference)
    response["X-Robots-Tag"] = "noindex"
    return response


def _status(request: HttpRequest, reference: str) -> HttpResponse:
    """After too many misses, right and wrong references are answered alike, so that nothing is learned of them."""
    address = visitor_address(request)
    if visits(purpose=PURPOSE, address=address) >= MOST_MISSES:
        return render(request, "comments/too_many_tries.html", status=429)
    try:
        written = read_reference(reference)
    except NotAReference:
        # Nothing of this form was ever given out, so nobody guesses with it.
        return _unknown(request, reference)
    if written != reference:
        return redirect("comments:status", written)
    comment = Comment.objects.real().for_display().select_related("ground").filter(reference=written).first()
    if comment is None:
        count_visit(purpose=PURPOSE, address=address)
        return _unknown(request, written)
    return render(request, "comments/status.html", _context(request, comment))


def _unknown(request: HttpRequest, typed: str) -> HttpResponse:
    context = {"form": ReferenceForm(initial={"reference": typed[:60]}), "is_unknown": True}
    return render(request, "comments/find_comment.html", context, status=404)


def _context(request: HttpRequest, comment: Comment) -> dict[str, Any]:
    return {
        "comment": comment,
        "stages": stages(comment, timezone.localdate()),
        "is_new": "sent" in request.GET,
        "address": settings.SITE_URL + request.path,
        "read_at": _read_at(comment),
        "ways_on": _ways_on() if comment.state == State.NOT_PUBLISHED else [],
    }


def _read_at(comment: Comment) -> str:
    """Where the public reads it; an empty string while nobody can."""
    if comment.response and comment.is_answered:
        return comment.response.get_absolute_url()
    return public_comment(comment, timezone.localdate()).own_address if comment.is_public else ""


def _ways_on() -> PublicationQuerySet:
    return Publication.objects.public().filter(address__in=WAYS_ON)

"""What is done to an easy read version besides writing it: still right, off the site, thrown away, looked at."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages

from localoffer.easy_read.actions import (
    ChangedMeanwhile,
    SourceChanged,
    discard_easy_read,
    match_source,
    withdraw_easy_read,
)
from localoffer.easy_read.easy_read_document import easy_read_document
from localoffer.easy_read.permissions import check_may_draft, check_may_publish
from localoffer.officers.comments.access import officer
from localoffer.officers.easy_read.access import easy_read_to_open, only, typed_key
from localoffer.officers.easy_read.picture_address import officers_address

CHANGED = "Somebody changed it after you opened it. Look at it as it stands now, and then decide."
NOT_SURE = "Tick that you are sure first."


@require_POST
@only(check_may_publish)
def match(request: HttpRequest, pk: int) -> HttpResponse:
    """What is published is still right: it says the same as the full page does today."""
    easy_read = easy_read_to_open(pk)
    try:
        match_source(
            easy_read=easy_read,
            by=officer(request),
            seen_version=_version(request),
            seen_digest=request.POST.get("digest", ""),
        )
    except SourceChanged:
        messages.error(request, "The full page has changed again. Look at what changed below, and then decide.")
    except ChangedMeanwhile:
        messages.warning(request, CHANGED)
    else:
        messages.success(request, "Marked as saying the same as the full page today.")
    return redirect("officers_easy_read:write", pk)


@require_POST
@only(check_may_publish)
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Takes a tick as well as the button."""
    easy_read = easy_read_to_open(pk)
    if not request.POST.get("sure"):
        messages.error(request, NOT_SURE)
        return redirect("officers_easy_read:write", pk)
    try:
        withdraw_easy_read(easy_read=easy_read, by=officer(request), seen_version=_version(request))
    except ChangedMeanwhile:
        messages.warning(request, CHANGED)
        return redirect("officers_easy_read:write", pk)
    messages.success(request, "Taken off the site. Nobody but officers can see it.")
    return redirect("officers_easy_read:list")


@require_POST
@only(check_may_draft)
def discard(request: HttpRequest, pk: int) -> HttpResponse:
    """Takes a tick as well as the button."""
    easy_read = easy_read_to_open(pk)
    if not request.POST.get("sure"):
        messages.error(request, NOT_SURE)
        return redirect("officers_easy_read:write", pk)
    try:
        discard_easy_read(easy_read=easy_read, by=officer(request), seen_version=_version(request))
    except ChangedMeanwhile:
        messages.warning(request, CHANGED)
        return redirect("officers_easy_read:write", pk)
    messages.success(request, "Thrown away. What is published stays.")
    return redirect("officers_easy_read:list")


@require_safe
@only(check_may_draft)
def preview(request: HttpRequest, pk: int) -> HttpResponse:
    """The page as the public will see it."""
    easy_read = easy_read_to_open(pk)
    document = easy_read_document(easy_read, officers_address)
    context = {"easy_read": easy_read, "document": document, "is_preview": True}
    return render(request, "easy_read/easy_read.html", context)


def _version(request: HttpRequest) -> int:
    return typed_key(request.POST.get("version", ""))

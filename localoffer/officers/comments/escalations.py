"""Comments that may speak of harm: out of the public flow at once, and to those who can act."""

from typing import cast

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from wagtail.admin import messages
from wagtail.admin.paginator import WagtailPaginator

from localoffer.comments.actions.escalate import escalate_comment, settle_escalation
from localoffer.comments.actions.locking import WrongState
from localoffer.comments.actions.unseal import read_original
from localoffer.comments.choices import State
from localoffer.comments.models import Comment, Contact, Escalation, Original
from localoffer.comments.permissions import check_may_handle_escalation, check_may_moderate, may_view_original
from localoffer.officers.comments.access import comment_to_open, officer, only
from localoffer.officers.comments.forms import OutcomeForm, RiskForm
from localoffer.officers.comments.moderation_page import overtaken

PAGE_SIZE = 50


@only(check_may_moderate)
def escalate(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a comment to safeguarding: a reason and one button. From then on moderators cannot open its words."""
    comment = comment_to_open(request, pk)
    form = RiskForm(request.POST or None)
    if comment.state != State.WAITING:
        return overtaken(request, comment, "")
    if request.method != "POST" or not form.is_valid():
        return render(request, "officers/comments/escalate.html", {"comment": comment, "form": form})
    try:
        made = escalate_comment(comment=comment, by=officer(request), reason=form.cleaned_data["reason"])
    except WrongState as wrong:
        return overtaken(request, cast("Comment", wrong.current), "")
    if made.sent_at:
        messages.success(request, f"Comment {pk} is with safeguarding. They were told by e-mail just now.")
    else:
        messages.error(
            request,
            f"Comment {pk} is with safeguarding, but the e-mail to them could not be sent. Ring them now.",
        )
    return redirect("officers_comments:queue")


@only(check_may_handle_escalation)
def escalations(request: HttpRequest) -> HttpResponse:
    """Open cases, oldest first; or the settled ones, newest first."""
    are_settled = request.GET.get("show") == "settled"
    rows = Escalation.objects.select_related("comment", "raised_by", "settled_by")
    found: QuerySet[Escalation] = (
        rows.exclude(settled_at=None).order_by("-settled_at") if are_settled else rows.open().order_by("raised_at")
    )
    page = WagtailPaginator(found, PAGE_SIZE).get_page(request.GET.get("p"))
    return render(request, "officers/comments/escalations.html", {"page": page, "are_settled": are_settled})


@only(check_may_handle_escalation)
def escalation(request: HttpRequest, pk: int) -> HttpResponse:
    """One case with all that is known while it is open. The sealed words are read with it, which the audit keeps."""
    case = get_object_or_404(Escalation.objects.select_related("comment__about", "raised_by", "settled_by"), pk=pk)
    form = OutcomeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _settle(request, case, form.cleaned_data["outcome"])
    context = {"case": case, "comment": case.comment, "form": form}
    if not case.settled_at:
        context |= {
            "original": _original(request, case.comment),
            "contact": Contact.objects.filter(comment=case.comment).first(),
            "recordings": list(case.comment.recordings.all()),
        }
    return render(request, "officers/comments/escalation.html", context)


def _original(request: HttpRequest, comment: Comment) -> Original | None:
    if not may_view_original(request.user):
        return None
    return read_original(comment=comment, by=officer(request), reason="It is with safeguarding")


def _settle(request: HttpRequest, case: Escalation, outcome: str) -> HttpResponse:
    try:
        settle_escalation(escalation=case, by=officer(request), outcome=outcome)
    except WrongState:
        messages.warning(request, "Somebody settled this before you. What they wrote stays; yours is not saved.")
        return redirect("officers_comments:escalation", case.pk)
    messages.success(request, f"Settled. Comment {case.comment_id} is with the moderators again.")
    return redirect("officers_comments:escalations")

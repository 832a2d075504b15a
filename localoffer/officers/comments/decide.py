"""Not to publish a comment, on a lawful ground; and to take a decision back."""

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from wagtail.admin import messages

from localoffer.comments.actions.locking import ChangedMeanwhile, WrongState
from localoffer.comments.actions.moderate import return_to_moderation, withhold_comment
from localoffer.comments.choices import State
from localoffer.comments.models import Comment, Contact
from localoffer.comments.permissions import check_may_moderate
from localoffer.officers.comments.access import comment_to_open, officer, only
from localoffer.officers.comments.forms import ReasonForm, WithholdForm
from localoffer.officers.comments.history import last_step
from localoffer.officers.comments.marked_words import check
from localoffer.officers.comments.moderation_page import CONFLICT, overtaken


@only(check_may_moderate)
def withhold(request: HttpRequest, pk: int) -> HttpResponse:
    """Do not publish. The choices are the rows of the table of grounds: no other can be sent."""
    comment = comment_to_open(request, pk)
    form = WithholdForm(request.POST or None, initial={"seen_version": comment.version})
    if request.method != "POST" or not form.is_valid():
        return _withhold_page(request, comment, form)
    said = form.cleaned_data
    try:
        withhold_comment(comment=comment, by=officer(request), **said)
    except ChangedMeanwhile:
        return _look_again(request, comment)
    except WrongState as wrong:
        return overtaken(request, cast("Comment", wrong.current), "")
    messages.success(request, f"Comment {pk} will not be published. Its words are sealed.")
    return redirect("officers_comments:queue")


def _look_again(request: HttpRequest, comment: Comment) -> HttpResponse:
    """Others changed the words meanwhile, which may change the decision: both are shown, and nothing typed is lost."""
    comment.refresh_from_db()
    data = request.POST.copy()
    data["seen_version"] = str(comment.version)
    return _withhold_page(request, comment, WithholdForm(data), is_changed=True)


def _withhold_page(
    request: HttpRequest, comment: Comment, form: WithholdForm, is_changed: bool = False
) -> HttpResponse:
    if comment.state != State.WAITING:
        return overtaken(request, comment, "")
    context = {
        "comment": comment,
        "form": form,
        "pieces": check(comment).pieces(),
        "is_changed": is_changed,
        "step": last_step(comment) if is_changed else None,
        "has_contact": Contact.objects.filter(comment=comment).exists(),
    }
    return render(request, "officers/comments/withhold.html", context, status=CONFLICT if is_changed else 200)


@only(check_may_moderate)
def return_comment(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a decision back: the comment leaves the public pages, or its seal, and waits again."""
    comment = comment_to_open(request, pk)
    if comment.state not in (State.PUBLISHED, State.NOT_PUBLISHED):
        return overtaken(request, comment, "")
    form = ReasonForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return render(request, "officers/comments/return.html", {"comment": comment, "form": form})
    try:
        return_to_moderation(comment=comment, by=officer(request), reason=form.cleaned_data["reason"])
    except WrongState as wrong:
        return overtaken(request, cast("Comment", wrong.current), "")
    messages.success(request, f"Comment {pk} waits for a moderator again.")
    return redirect("officers_comments:moderate", pk)

"""Enter a comment that did not come through this website."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from wagtail.admin import messages

from localoffer.comments.actions.receive import receive_comment
from localoffer.comments.permissions import check_may_enter, may_moderate
from localoffer.officers.comments.access import comment_to_open, officer, only
from localoffer.officers.comments.enter_form import EnterForm, kept_answers


@only(check_may_enter)
def enter(request: HttpRequest) -> HttpResponse:
    """The form. The button “Find” only looks for the page that is meant, and keeps what was typed."""
    if request.method != "POST":
        form = EnterForm(initial=kept_answers(request.GET.dict()))
    elif "find" in request.POST:
        form = EnterForm(initial=request.POST.dict())
    else:
        form = EnterForm(request.POST, request.FILES)
        if form.is_valid():
            return _receive(request, form)
        messages.error(request, "Nothing is saved yet: something below needs an answer. What you typed is kept.")
    return render(request, "officers/comments/enter.html", {"form": form, "is_sought": "find" in request.POST})


def _receive(request: HttpRequest, form: EnterForm) -> HttpResponse:
    comment, is_new = receive_comment(new=form.new_comment(officer(request)))
    if not is_new:
        messages.warning(request, "This was entered already, a moment ago. It is kept once.")
    return redirect("officers_comments:entered", comment.pk)


@only(check_may_enter)
def entered(request: HttpRequest, pk: int) -> HttpResponse:
    """The reference to give to the person, for whoever entered it and for moderators: it opens the comment's status."""
    comment = comment_to_open(request, pk)
    if comment.entered_by != request.user and not may_moderate(request.user):
        raise PermissionDenied
    kept = urlencode({"channel": comment.channel, "received_on": comment.received_on.isoformat()})
    context = {
        "comment": comment,
        "status": request.build_absolute_uri(reverse("comments:status", args=[comment.reference])),
        "another": f"{reverse('officers_comments:enter')}?{kept}",
        "may_moderate": may_moderate(request.user),
    }
    return render(request, "officers/comments/entered.html", context)

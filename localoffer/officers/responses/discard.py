"""A draft is thrown away: its comments wait for an answer again."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from localoffer.comments.actions.locking import ChangedMeanwhile, WrongState
from localoffer.comments.actions.respond import discard_response
from localoffer.comments.models import Response
from localoffer.comments.permissions import check_may_draft
from localoffer.officers.comments.access import officer, only
from localoffer.officers.responses.decide import CHANGED


class DiscardForm(forms.Form):
    version = forms.IntegerField()
    sure = forms.BooleanField()


@require_POST
@only(check_may_draft)
def discard(request: HttpRequest, pk: int) -> HttpResponse:
    """Takes a tick as well as the button, so that one slip of the hand throws nothing away."""
    response = get_object_or_404(Response, pk=pk)
    here = redirect("officers_responses:write", pk)
    form = DiscardForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Tick that you are sure, then the draft is thrown away.")
        return here
    try:
        discard_response(response=response, by=officer(request), seen_version=form.cleaned_data["version"])
    except WrongState:
        messages.warning(request, "It is published by now, so it stays.")
        return here
    except ChangedMeanwhile:
        messages.warning(request, CHANGED)
        return here
    except Response.DoesNotExist:
        messages.warning(request, "Somebody threw it away before you.")
        return redirect("officers_responses:to_answer")
    messages.success(request, "Thrown away. Its comments wait for an answer again.")
    return redirect("officers_responses:to_answer")

"""The page on which a response is written: the comments word for word beside the form."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from localoffer.comments.models import Comment, Response
from localoffer.comments.permissions import may_approve, may_change_words
from localoffer.officers.comments.access import officer
from localoffer.officers.responses.open_marks import OpenMark
from localoffer.officers.responses.response_form import Typed
from localoffer.officers.responses.response_history import last_step, response_history


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on the page. `response` is None while nothing is saved; `other` is what somebody else saved."""

    forms: Typed
    comments: Sequence[Comment]
    response: Response | None = None
    seen_version: int = 0
    marks: Sequence[OpenMark] = ()
    other: Response | None = None


def response_page(request: HttpRequest, sheet: Sheet) -> HttpResponse:
    """The form, its buttons as far as the officer may press them, and what was done to the response before."""
    form, actions = sheet.forms
    response, person = sheet.response, officer(request)
    context = {
        "sheet": sheet,
        "form": form,
        "actions": actions,
        "response": response,
        "may_save": response is None or may_change_words(person, response),
        "may_approve": may_approve(person),
        "drafted_it": response is not None and response.drafted_by_id == person.pk,
        "other_step": last_step(sheet.other) if sheet.other else None,
        "history": response_history(request, response) if response else [],
    }
    return render(request, "officers/responses/write.html", context)

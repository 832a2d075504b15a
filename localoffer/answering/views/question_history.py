"""Every saving of one answer, with who and when, and a way to use its words again."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from localoffer.answering.access import editor, for_editors
from localoffer.answering.question_page import find_place, place_screen
from localoffer.answering.saved_words import history
from localoffer.schools.models import Setting


@require_safe
@for_editors
def question_history(request: HttpRequest, setting: Setting, identifier: str) -> HttpResponse:
    """The newest first. `?page=` goes back to the older ones."""
    place = find_place(setting, identifier)
    if place is None:
        return redirect("answering:school", urn=setting.urn)
    context = {
        **place_screen(place),
        "history": history(place.answer, editor(request), request.GET.get("page")),
    }
    return render(request, "answering/question_history.html", context)

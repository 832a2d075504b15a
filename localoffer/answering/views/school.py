"""A school's start page with its list of tasks, and the beginning of a draft."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from localoffer.answering.access import editor, for_editors
from localoffer.answering.actions.drafts import NoQuestions, begin_draft
from localoffer.answering.closed_school import SchoolClosed
from localoffer.answering.school_screen import closed_screen, school_screen
from localoffer.schools.models import Setting

# What the buttons send as `for`. Anything else begins as the first offer or the renewal does.
CHANGE = "change"


@require_safe
@for_editors
def school(request: HttpRequest, setting: Setting) -> HttpResponse:
    """What there is to do, and how far it is. For a school that closed: what was written."""
    if not setting.is_open:
        return render(request, "answering/school_closed.html", closed_screen(setting))
    return render(request, "answering/school.html", school_screen(setting, editor(request)))


@require_http_methods(["GET", "HEAD", "POST"])
@for_editors
def begin(request: HttpRequest, setting: Setting) -> HttpResponse:
    """Begin the draft, or go on with the one that there is.

    Who had to sign in first comes back by GET. That begins nothing, and leads to the button.
    """
    if request.method != "POST":
        return redirect("answering:school", urn=setting.urn)
    try:
        begin_draft(setting=setting, by=editor(request), is_change=request.POST.get("for") == CHANGE)
    except (NoQuestions, SchoolClosed) as problem:
        # The school's page says what is the matter and whom to ask.
        if isinstance(problem, SchoolClosed):
            messages.error(request, str(problem))
    return redirect("answering:school", urn=setting.urn)

"""Make a comment: one question a page, answers in hidden fields, nothing kept before the last button is pressed."""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from localoffer.comments.commenting.answers import ON
from localoffer.comments.commenting.area import is_shortened
from localoffer.comments.commenting.by_link import beginning
from localoffer.comments.commenting.sending import CannotBeSent, Incomplete, TooManyComments, filled_forms, send
from localoffer.comments.commenting.sent import Go, Sent, UnreadableForm, read_sent
from localoffer.comments.commenting.step_form import StepForm
from localoffer.comments.commenting.step_forms import FORMS
from localoffer.comments.commenting.steps import Step, step_after, step_before
from localoffer.comments.commenting.token import new_token
from localoffer.comments.wording import wording
from localoffer.core.visitor import visitor_address

_HOUR = 3600


# A visitor has no session that another site could misuse, and a CSRF cookie would be the only cookie we set.
@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def new_comment(request: HttpRequest) -> HttpResponse:
    """The first page for what a link says, or the page that the button of the one before asks for."""
    if request.method != "POST":
        first = beginning(request.GET)
        sent = Sent(answers=first.answers, token=new_token())
        return _show_step(request, sent, first.step, is_unknown_page=first.is_unknown_page)
    try:
        sent = read_sent(request)
    except UnreadableForm as problem:
        context = {"text": wording(easy=False).text}
        return render(request, "comments/refused.html", context, status=problem.status)
    return _follow(request, sent)


def _follow(request: HttpRequest, sent: Sent) -> HttpResponse:
    match sent.go:
        case Go.SEND:
            return _send(request, sent)
        case Go.CHANGE if sent.target:
            return _show(request, replace(sent, changing=True), sent.target)
        case Go.BACK if sent.target:
            return _show(request, sent, sent.target)
        case Go.SWITCH:
            other = sent.answers.having(easy="" if sent.answers.is_easy else ON)
            return _show(request, replace(sent, answers=other), sent.step)
    return _next(request, sent)


def _next(request: HttpRequest, sent: Sent) -> HttpResponse:
    """A page without mistakes is followed by the next, one with mistakes comes back."""
    if sent.step == Step.CHECK:
        return _show(request, sent, sent.step)
    form = FORMS[sent.step](sent.answers.values(), easy=sent.answers.is_easy)
    if not form.is_valid():
        return _show_step(request, sent, sent.step, form=form, status=422)
    kept = form.kept()
    answers = sent.answers.having(**kept)
    following = step_after(sent.step, answers, changing=sent.changing)
    # Somebody who typed a whole postcode is told that half of it is gone.
    is_cut = "area" in kept and is_shortened(sent.answers.area, kept["area"])
    return _show(request, replace(sent, answers=answers), following, cut_area=kept["area"] if is_cut else "")


def _show(request: HttpRequest, sent: Sent, step: Step, **context: Any) -> HttpResponse:
    if step == Step.CHECK:
        return _show_check(request, sent, **context)
    return _show_step(request, sent, step, **context)


def _show_step(
    request: HttpRequest, sent: Sent, step: Step, *, form: StepForm | None = None, status: int = 200, **context: Any
) -> HttpResponse:
    """One page with its question, what was answered before filled in."""
    answers = sent.answers
    form = form or FORMS[step](initial=answers.values(), easy=answers.is_easy)
    shown = {
        **_common(sent, step, without=tuple(form.fields)),
        "form": form,
        "words": form.step_words,
        "before": _before(request, sent, step),
        **context,
    }
    return render(request, "comments/new_comment.html", shown, status=status)


def _before(request: HttpRequest, sent: Sent, step: Step) -> Step | None:
    """Where “Back” leads. From the first page it is the browser's own button that leads to where the visitor was."""
    if request.method != "POST":
        return None
    return Step.CHECK if sent.changing else step_before(step, sent.answers)


def _show_check(request: HttpRequest, sent: Sent, *, status: int = 200, **context: Any) -> HttpResponse:
    """All answers, or the first page that still needs one."""
    try:
        forms = filled_forms(sent.answers)
    except Incomplete as problem:
        return _show_step(request, replace(sent, changing=True), problem.form.step)
    shown = {
        **_common(replace(sent, changing=False), Step.CHECK),
        "words": wording(easy=sent.answers.is_easy).steps[Step.CHECK],
        "rows": [row for form in forms for row in form.rows()],
        **context,
    }
    return render(request, "comments/check_comment.html", shown, status=status)


def _common(sent: Sent, step: Step, without: tuple[str, ...] = ()) -> dict[str, Any]:
    """What both kinds of page need: `carried` are the hidden fields."""
    answers = sent.answers
    carried = {"step": str(step), "token": sent.token or new_token(), "changing": ON if sent.changing else ""}
    carried |= {name: value for name, value in answers.values().items() if name not in without}
    return {
        "step": step,
        "text": wording(easy=answers.is_easy).text,
        "carried": {name: value for name, value in carried.items() if value},
        "publication": answers.publication,
        "has_recording": answers.recording == ON,
    }


def _send(request: HttpRequest, sent: Sent) -> HttpResponse:
    try:
        comment = send(sent, request.FILES.getlist("recordings"), visitor_address(request))
    except Incomplete as problem:
        changing = replace(sent, changing=True)
        return _show_step(request, changing, problem.form.step, form=problem.form, status=422)
    except CannotBeSent as problem:
        again = replace(sent, token=new_token()) if problem.wants_new_token else sent
        return _show_check(request, again, problem=problem, status=422)
    except TooManyComments:
        return _refuse(request, sent, "too_many", 429)
    except OSError:
        return _refuse(request, sent, "not_kept", 503)
    address = reverse("comments:status", args=[comment.reference])
    return HttpResponseRedirect(f"{address}?sent=1", status=303)


def _refuse(request: HttpRequest, sent: Sent, why: str, status: int) -> HttpResponse:
    """Everything stays in the form, so that it can be sent later."""
    response = _show_check(request, sent, refused=why, status=status)
    now = timezone.now()
    response["Retry-After"] = str(_HOUR - now.minute * 60 - now.second if status == 429 else 60)
    return response

"""Saving on the way, as the page's script asks for it. It answers with JSON: `state`, and `said` for the person.

Nothing here reads or writes what the page with its button does not; without the script, that page does everything.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from localoffer.answering.access import editor
from localoffer.answering.actions.answers import AnswerChanged, save_answer
from localoffer.answering.answer_form import AnswerForm, typed_form
from localoffer.answering.asked_anew import is_asked_anew
from localoffer.answering.draft import DraftAnswer
from localoffer.answering.permissions import may_edit
from localoffer.answering.plain_english.advice import advice
from localoffer.answering.question_page import Place, find_place
from localoffer.answering.saving_words import clock, named
from localoffer.answering.sent_form import has_good_token, is_from_our_pages, is_too_big
from localoffer.core.words import listed
from localoffer.schools.models import Setting

SIGNED_OUT = (
    "You are signed out. Your words are still here. Press “Save and continue”: you sign in, and find them again."
)
GONE = "This offer was published or changed meanwhile, so nothing can be saved here. Copy your words before you leave."
NEW_QUESTION = "The question was changed meanwhile. Press “Save and continue” to see how it is asked now."
TOO_BIG = "This is too long to be saved. Please take something out. Your words are still here."


# The check against forged forms is made below: the page has to learn the new token, and to try again.
@csrf_exempt
@never_cache
@sensitive_post_parameters()
@require_POST
def question_autosave(request: HttpRequest, urn: int, identifier: str) -> HttpResponse:
    """Save without judging whether it is finished."""
    if is_too_big(request):
        return _answer("refused", TOO_BIG, 413)
    if not request.user.is_authenticated:
        return _answer("signed-out", SIGNED_OUT, 401)
    setting = Setting.objects.filter(urn=urn).first()
    if setting is None or not may_edit(request.user, setting):
        return _answer("gone", "You can no longer edit the answers of this school. Copy your words.", 404)
    if not is_from_our_pages(request):
        return _answer("refused", "This was sent by another website.", 403)
    if not has_good_token(request):
        return _answer("stale", "Your page was open for a long time.", 403, token=get_token(request))
    place = find_place(setting, identifier)
    return _saved(request, place) if place else _answer("gone", GONE, 409)


def _saved(request: HttpRequest, place: Place) -> HttpResponse:
    if is_asked_anew(place.answer, request.POST.get("asked", "")):
        return _answer("conflict", NEW_QUESTION, 409)
    form = typed_form(place.answer, request.POST)
    form.is_valid()
    try:
        saved = save_answer(
            answer=place.answer,
            by=editor(request),
            written=form.written(is_automatic=True),
            seen_version=form.seen_version,
        )
    except AnswerChanged as changed:
        who = named(changed.held.saved_by, editor(request))
        return _answer(
            "conflict", f"This answer was also changed by {who}. Press “Save and continue” to see both.", 409
        )
    except DraftAnswer.DoesNotExist:
        return _answer("gone", GONE, 409)
    shown = render_to_string("answering/advice_alone.html", {"advice": advice(saved.text)}, request, using="jinja2")
    return _answer("saved", _said(form), 200, version=saved.version, advice=shown)


def _said(form: AnswerForm) -> str:
    said = f"Saved at {clock(timezone.now())}"
    wrong = form.wrong_fields()
    return f"{said}, apart from: {listed(wrong)}" if wrong else said


def _answer(state: str, said: str, status: int, **more: Any) -> HttpResponse:
    return JsonResponse({"state": state, "said": said, **more}, status=status)

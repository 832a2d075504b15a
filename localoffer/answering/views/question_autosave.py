"""Saving the answer to a question on the way."""

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from localoffer.answering.access import editor
from localoffer.answering.actions.answers import AnswerChanged, save_answer
from localoffer.answering.answer_form import began_of, typed_form
from localoffer.answering.asked_anew import is_asked_anew
from localoffer.answering.draft import DraftAnswer
from localoffer.answering.plain_english.advice import advice
from localoffer.answering.question_page import Place, find_place
from localoffer.answering.saving_words import named
from localoffer.answering.views.autosave import GONE, answered, autosaving, saved
from localoffer.schools.models import Setting

NEW_QUESTION = "The question was changed meanwhile. Press “Save and continue” to see how it is asked now."


@autosaving
def question_autosave(request: HttpRequest, setting: Setting, identifier: str) -> HttpResponse:
    """Save without judging whether it is finished."""
    place = find_place(setting, identifier)
    return _saved(request, place) if place else answered("gone", GONE, 409)


def _saved(request: HttpRequest, place: Place) -> HttpResponse:
    if is_asked_anew(place.answer, request.POST.get("asked", "")):
        return answered("conflict", NEW_QUESTION, 409)
    form = typed_form(place.answer, request.POST)
    form.is_valid()
    try:
        held = save_answer(
            answer=place.answer,
            by=editor(request),
            written=form.written(is_automatic=True),
            seen_version=form.seen_version,
        )
    except AnswerChanged as changed:
        who = named(changed.held.saved_by, editor(request))
        said = f"This answer was also changed by {who}. Press “Save and continue” to see both."
        return answered("conflict", said, 409)
    except DraftAnswer.DoesNotExist:
        return answered("gone", GONE, 409)
    shown = render_to_string("answering/advice_alone.html", {"advice": advice(held.text)}, request, using="jinja2")
    seen = {"version": str(held.version), "began": began_of(held)}
    return saved(fields=seen, wrong=form.wrong_fields(), advice=shown)

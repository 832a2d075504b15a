"""A question's page as it opens: with the answer, with words from before, or asking whether it is still true."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from localoffer.answering.answer_form import AnswerForm, shown_form, typed_form
from localoffer.answering.kept_words import KeptWords
from localoffer.answering.question_page import Place, place_screen, question_screen
from localoffer.answering.saved_words import published_answer, saved_words
from localoffer.answering.sent_form import as_posted
from localoffer.schools.offer_answers_document import answer_section
from localoffer.schools.offer_template_changes import changed_question
from localoffer.schools.parts.part_words import part_words

KEPT = (
    "These words were sent when nobody was signed in any more. They are not saved yet. If they are yours, please save "
    "them now."
)
NOT_KEPT = "The words that you sent when you were signed out are no longer kept. Below is what was saved last."
FROM_HISTORY = "These are the words of an earlier saving. They are not saved yet: save them to use them again."
EMPTY = "The box is empty now. What stood there is still in the history until you publish, and nothing is saved yet."


def opened(request: HttpRequest, place: Place) -> HttpResponse:
    """`?kept=` and `?saving=` put words into the form, `?change=` opens an answer of the year before."""
    kept, saving, change = (request.GET.get(name, "") for name in ("kept", "saving", "change"))
    if kept:
        return _with_kept_words(request, place, kept)
    if saving and (words := saved_words(place.answer, saving)):
        form = shown_form(place.answer, text=words.text, parts=words.parts, is_finished=False)
        return _page(request, place, form, notice=FROM_HISTORY)
    if change == "empty":
        form = shown_form(place.answer, text="", parts={}, is_finished=False)
        return _page(request, place, form, notice=EMPTY)
    if place.answer.to_confirm and not change:
        return _still_true(request, place)
    return _page(request, place, _as_saved(place))


def _with_kept_words(request: HttpRequest, place: Place, token: str) -> HttpResponse:
    words = (
        KeptWords.objects.under(token).filter(urn=place.setting.urn, question=place.answer.question.identifier).first()
    )
    if words is None:
        return _page(request, place, _as_saved(place), notice=NOT_KEPT, is_saved=True)
    return _page(request, place, typed_form(place.answer, as_posted(words.typed)), notice=KEPT, kept=token)


def _as_saved(place: Place) -> AnswerForm:
    answer = place.answer
    finished = answer.is_finished and not answer.to_confirm
    return shown_form(answer, text=answer.text, parts=answer.parts, is_finished=finished)


def _still_true(request: HttpRequest, place: Place) -> HttpResponse:
    published = published_answer(place.answer)
    context = {
        **place_screen(place),
        "section": answer_section(place.answer, part_words()),
        "published_at": published.offer.published_at if published else None,
        "asked": changed_question(published.question, place.answer.question) if published else None,
    }
    return render(request, "answering/question_still_true.html", context)


def _page(request: HttpRequest, place: Place, form: AnswerForm, **more: Any) -> HttpResponse:
    return render(request, "answering/question.html", question_screen(place, form, **more))

"""One question: read what is asked, write, save. Nothing that was typed is lost, whatever happened meanwhile."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from localoffer.answering.access import editor, for_editors
from localoffer.answering.actions.answers import AnswerChanged, confirm_answer, save_answer
from localoffer.answering.actions.kept_words import forget_kept_words
from localoffer.answering.actions.publish import is_said
from localoffer.answering.answer_form import AnswerForm, began_of, merged_data, typed_form
from localoffer.answering.asked_anew import beside_the_new_question, is_asked_anew
from localoffer.answering.conflict import conflict, with_both
from localoffer.answering.draft import DraftAnswer
from localoffer.answering.question_page import Place, find_place, question_screen
from localoffer.answering.saving_words import named
from localoffer.answering.sent_form import has_good_token, is_from_our_pages, is_too_big
from localoffer.answering.views.check import no_draft
from localoffer.answering.views.question_opened import opened
from localoffer.answering.views.words_without_place import (
    keep_and_sign_in,
    of_no_editor,
    too_big,
    words_without_place,
)
from localoffer.schools.models import Setting

OLD_PAGE = (
    "This page was open for a long time, or you signed in again meanwhile. Nothing is lost and nothing is saved yet: "
    "your words are below. Please save them now."
)

NOT_CONFIRMED = "Nothing is confirmed yet. Please look at your answer once more, and say whether it is still true."

NEW_QUESTION = (
    "The question was changed while you wrote. Your words are below, and nothing is saved yet. Read how it is asked "
    "now, then save."
)


# The check against forged forms is made below: where it fails, Django's own page would lose the words.
@csrf_exempt
@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def question(request: HttpRequest, urn: int, identifier: str) -> HttpResponse:
    """The button pressed is `go`: `continue`, `list`, `confirm` (still true) or `join` (both texts in the box)."""
    if request.method == "POST":
        if is_too_big(request):
            return too_big(request)
        if not request.user.is_authenticated:
            return keep_and_sign_in(request, urn, identifier, has_words=not _only_confirms(request))
        if answer := of_no_editor(request, urn):
            return answer
    return _question(request, urn=urn, identifier=identifier)


@for_editors
def _question(request: HttpRequest, setting: Setting, identifier: str) -> HttpResponse:
    place = find_place(setting, identifier)
    if request.method != "POST":
        return opened(request, place) if place else redirect("answering:school", urn=setting.urn)
    if place is None:
        return (
            no_draft(request, setting) if _only_confirms(request) else words_without_place(request, setting, status=409)
        )
    if not has_good_token(request):
        if not is_from_our_pages(request):
            raise PermissionDenied
        if _only_confirms(request):
            return _not_confirmed(request, place, NOT_CONFIRMED)
        return _page(request, place, typed_form(place.answer, request.POST), status=403, notice=OLD_PAGE)
    return _sent(request, place)


def _sent(request: HttpRequest, place: Place) -> HttpResponse:
    if is_asked_anew(place.answer, request.POST.get("asked", "")):
        return _asked_anew(request, place)
    form = typed_form(place.answer, request.POST)
    form.is_valid()
    try:
        if _only_confirms(request):
            return _confirm(request, place, form)
        if request.POST.get("go") == "join":
            return _joined(request, place, form)
        return _save(request, place, form)
    except AnswerChanged as changed:
        return _conflict(request, place, changed.held, form)
    except DraftAnswer.DoesNotExist:
        return words_without_place(request, place.setting, status=409)


def _only_confirms(request: HttpRequest) -> bool:
    """The page that asks “still true?” sends no words. Taken for an answer, they would empty it."""
    return request.POST.get("go") == "confirm"


def _confirm(request: HttpRequest, place: Place, form: AnswerForm) -> HttpResponse:
    try:
        confirm_answer(answer=place.answer, by=editor(request), seen_version=form.seen_version)
    except AnswerChanged as changed:
        who = named(changed.held.saved_by, editor(request))
        return _not_confirmed(request, place, f"This answer was changed by {who} meanwhile. {NOT_CONFIRMED}")
    except DraftAnswer.DoesNotExist:
        return no_draft(request, place.setting)
    messages.success(request, f"Still true: {place.answer.question.text}")
    return _onwards(place)


def _not_confirmed(request: HttpRequest, place: Place, why: str) -> HttpResponse:
    """The question once more, as it stands now."""
    messages.info(request, why)
    return HttpResponseRedirect(place.address, status=303)


def _save(request: HttpRequest, place: Place, form: AnswerForm) -> HttpResponse:
    """What can be saved is saved, even where a field is wrong: then the page says what is left to do."""
    finished = None if form.errors else bool(form.cleaned_data["is_finished"])
    saved = save_answer(
        answer=place.answer,
        by=editor(request),
        written=form.written(),
        seen_version=form.seen_version,
        is_finished=finished,
    )
    if form.errors:
        notice = "We saved what we could. Please put right what is named above, and save again."
        return _page(request, place, _again(request, saved), status=422, notice=notice)
    forget_kept_words(token=request.POST.get("kept", ""))
    messages.success(request, _saved_in_words(saved))
    return _onwards(place, to_list=request.POST.get("go") == "list")


def _saved_in_words(saved: DraftAnswer) -> str:
    """Who goes on without finishing is told so: an offer is published only when everything is finished."""
    unfinished = "Saved, not finished yet" if is_said(saved) else "Left empty for now"
    return f"{'Saved' if saved.is_finished else unfinished}: {saved.question.text}"


def _asked_anew(request: HttpRequest, place: Place) -> HttpResponse:
    """The new question with the words that were meant for the one of before; one that was only confirmed opens anew."""
    if _only_confirms(request):
        return _not_confirmed(request, place, f"This question was changed meanwhile. {NOT_CONFIRMED}")
    form = typed_form(place.answer, beside_the_new_question(place.answer, request.POST))
    return _page(request, place, form, status=409, notice=NEW_QUESTION)


def _onwards(place: Place, *, to_list: bool = False) -> HttpResponse:
    """303, so that no browser sends the form again."""
    return HttpResponseRedirect(place.list_address if to_list else place.next_address, status=303)


def _again(request: HttpRequest, answer: DraftAnswer) -> AnswerForm:
    """The form as it was sent, which has now seen the newest version."""
    data = request.POST.copy()
    data["version"], data["began"] = str(answer.version), began_of(answer)
    return typed_form(answer, data)


def _joined(request: HttpRequest, place: Place, form: AnswerForm) -> HttpResponse:
    held = place.answer
    data, _ = merged_data(form, held)
    data["text"] = with_both(form.written().text, held.text)
    notice = "Both texts are in the box now, yours first. Nothing is saved yet: put them in order, then save."
    return _page(request, place, typed_form(held, data), notice=notice)


def _conflict(request: HttpRequest, place: Place, held: DraftAnswer, form: AnswerForm) -> HttpResponse:
    data, found = merged_data(form, held)
    shown = conflict(held, form.written(), found, editor(request))
    return _page(request, place, typed_form(held, data), status=409, conflict=shown)


def _page(request: HttpRequest, place: Place, form: AnswerForm, *, status: int = 200, **more: Any) -> HttpResponse:
    kept = request.POST.get("kept", "")
    return render(request, "answering/question.html", question_screen(place, form, kept=kept, **more), status=status)

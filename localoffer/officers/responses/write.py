"""A response is begun, written, approved and published. Whatever happens meanwhile, what was typed is kept."""

from collections.abc import Sequence
from dataclasses import replace

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.admin import messages

from localoffer.comments.actions.locking import ChangedMeanwhile, WrongState
from localoffer.comments.actions.moderate import OpenMarks
from localoffer.comments.actions.respond import NothingAnswered, draft_response, revise_response, ungroup_comment
from localoffer.comments.choices import State
from localoffer.comments.models import Comment, Response
from localoffer.comments.permissions import check_may_change_words, check_may_draft, may_change_words
from localoffer.core.words import listed
from localoffer.officers.comments.access import officer, only
from localoffer.officers.responses.access import check_may_open_responses
from localoffer.officers.responses.decide import approve, publish
from localoffer.officers.responses.open_marks import let_stand, open_marks
from localoffer.officers.responses.response_form import (
    Typed,
    empty_forms,
    kept_forms,
    labelled_texts,
    stored_actions,
    stored_forms,
    stored_text,
    typed_actions,
    typed_forms,
    typed_text,
)
from localoffer.officers.responses.response_page import Sheet, response_page
from localoffer.officers.responses.to_answer import chosen_comments

ANOTHER_ACTION, TAKE_OUT = "another-action", "take-out:"
NOT_SAVED = "Nothing is saved yet: something below needs an answer. What you typed is kept."


@only(check_may_draft)
def new_response(request: HttpRequest) -> HttpResponse:
    """A response to the comments that are named in the address, or in the form."""
    asked = request.POST if request.method == "POST" else request.GET
    chosen = chosen_comments(asked.getlist("comment"))
    free = [comment for comment in chosen if comment.state == State.PUBLISHED and comment.response_id is None]
    taken = [comment for comment in chosen if comment not in free]
    if request.method == "POST":
        return _begin(request, free, taken)
    if not free:
        messages.warning(request, "Every comment that you chose has an answer by now. Choose others.")
        return redirect("officers_responses:to_answer")
    _say_taken(request, taken)
    return response_page(request, Sheet(empty_forms(), free))


def _begin(request: HttpRequest, free: Sequence[Comment], taken: Sequence[Comment]) -> HttpResponse:
    do = request.POST.get("do", "")
    if do == ANOTHER_ACTION or do.startswith(TAKE_OUT):
        kept = [comment for comment in free if do != f"{TAKE_OUT}{comment.pk}"]
        return response_page(request, Sheet(kept_forms(request.POST), kept or free))
    forms = typed_forms(request.POST)
    if not _are_valid(forms):
        messages.error(request, NOT_SAVED)
        return response_page(request, Sheet(forms, free))
    if taken:
        return _overtaken(request, forms, free, taken)
    text, actions = typed_text(forms[0]), typed_actions(forms[1])
    try:
        response = draft_response(comments=free, by=officer(request), text=text, actions=actions)
    except WrongState as wrong:
        left = [comment for comment in free if comment.pk != wrong.current.pk]
        return _overtaken(request, forms, left, chosen_comments([str(wrong.current.pk)]))
    except NothingAnswered:
        messages.error(request, "A response answers one comment at least. Copy your text, and choose comments again.")
        return response_page(request, Sheet(forms, free))
    messages.success(request, "Saved as a draft.")
    return redirect("officers_responses:write", response.pk)


def _overtaken(request: HttpRequest, forms: Typed, free: Sequence[Comment], taken: Sequence[Comment]) -> HttpResponse:
    """Somebody chose the same comments and was first. Or it was this officer, with a second click on the button."""
    mine = Response.objects.filter(comments__in=taken, drafted_by=officer(request)).distinct().first()
    if not free and mine and stored_text(mine) == typed_text(forms[0]):
        return redirect("officers_responses:write", mine.pk)
    _say_taken(request, taken)
    messages.error(request, "Nothing is saved yet. What you typed is kept.")
    return response_page(request, Sheet(forms, free))


def _say_taken(request: HttpRequest, taken: Sequence[Comment]) -> None:
    if taken:
        names = listed([str(comment) for comment in taken])
        messages.warning(request, f"{names}: somebody else answers this meanwhile, so it is no longer listed here.")


@only(check_may_open_responses)
def write_response(request: HttpRequest, pk: int) -> HttpResponse:
    """A response as it stands; or, sent back, the next step with it."""
    found = Response.objects.for_display().select_related("drafted_by", "approved_by").filter(pk=pk).first()
    if request.method == "POST":
        return _work(request, found) if found else _thrown_away(request)
    if found is None:
        raise Http404
    marks = open_marks(found, labelled_texts(stored_text(found), stored_actions(found)))
    return response_page(request, replace(_sheet(stored_forms(found), found, found.version), marks=marks))


def _thrown_away(request: HttpRequest) -> HttpResponse:
    """Its comments wait again, unless somebody else took them, and what was typed can be a new draft."""
    check_may_draft(request.user)
    chosen = chosen_comments(request.POST.getlist("comment"))
    free = [comment for comment in chosen if comment.state == State.PUBLISHED and comment.response_id is None]
    messages.warning(
        request, "Somebody threw this draft away meanwhile. What you typed is kept: save it to begin a new one."
    )
    return response_page(request, Sheet(kept_forms(request.POST), free))


def _work(request: HttpRequest, found: Response) -> HttpResponse:
    do, seen = request.POST.get("do", ""), _seen_version(request)
    if do.startswith(TAKE_OUT):
        return _take_out(request, found, do.removeprefix(TAKE_OUT), seen)
    if do == ANOTHER_ACTION:
        return response_page(request, _sheet(kept_forms(request.POST), found, seen))
    if not may_change_words(request.user, found):
        return _only_decide(request, found, do, seen)
    forms = typed_forms(request.POST)
    if _are_valid(forms):
        return _save_and_go_on(request, found, forms, do)
    messages.error(request, NOT_SAVED)
    return response_page(request, _sheet(forms, found, seen))


def _save_and_go_on(request: HttpRequest, found: Response, forms: Typed, do: str) -> HttpResponse:
    seen = _seen_version(request)
    try:
        saved, seen = _save(request, found, forms, seen)
    except OpenMarks:
        return _marked(request, _sheet(forms, found, seen), found)
    except ChangedMeanwhile as changed:
        return _changed(request, forms, Response.objects.for_display().get(pk=changed.current.pk))
    except Response.DoesNotExist:
        return _thrown_away(request)
    return _next_step(request, saved, do, seen)


def _next_step(request: HttpRequest, saved: Response, do: str, seen: int) -> HttpResponse:
    step = {"approve": approve, "publish": publish}.get(do)
    if step:
        step(request, saved, seen)
    else:
        messages.success(request, "Saved.")
    return redirect("officers_responses:write", saved.pk)


def _only_decide(request: HttpRequest, found: Response, do: str, seen: int) -> HttpResponse:
    """Whoever only approves changes no draft. Whoever only drafts was overtaken by its publication."""
    if do in ("approve", "publish"):
        return _next_step(request, found, do, seen)
    messages.error(
        request, "Not saved: you may not change this response as it stands now. What you typed is below, to copy."
    )
    return response_page(request, _sheet(kept_forms(request.POST), found, seen))


def _save(request: HttpRequest, found: Response, forms: Typed, seen: int) -> tuple[Response, int]:
    """Save what is new, with the reasons for marks. Returns the response and the version that the officer has seen."""
    by, text, actions = officer(request), typed_text(forms[0]), typed_actions(forms[1])
    is_new = text != stored_text(found) or set(actions) != set(stored_actions(found))
    with transaction.atomic():
        let_stand(found, by, open_marks(found, labelled_texts(text, actions), request.POST))
        if not is_new:
            return found, seen
        saved = revise_response(response=found, by=by, text=text, actions=actions, seen_version=seen)
        return saved, saved.version


def _marked(request: HttpRequest, sheet: Sheet, found: Response) -> HttpResponse:
    """What is public already is not changed into something that may identify somebody."""
    form, actions = sheet.forms
    marks = open_marks(found, labelled_texts(typed_text(form), typed_actions(actions)), request.POST)
    messages.error(request, "Not saved: something may identify a person. It is listed below; what you typed is kept.")
    return response_page(request, replace(sheet, marks=marks))


def _changed(request: HttpRequest, forms: Typed, other: Response) -> HttpResponse:
    messages.warning(
        request, "Not saved: somebody changed this response meanwhile. Theirs is above yours, which is kept."
    )
    return response_page(request, replace(_sheet(forms, other, other.version), other=other))


def _take_out(request: HttpRequest, found: Response, pk: str, seen: int) -> HttpResponse:
    """The version that was seen grows by this step alone, so that somebody else's change is still noticed."""
    check_may_change_words(request.user, found)
    comment = next((comment for comment in found.comments.all() if str(comment.pk) == pk), None)
    if comment:
        try:
            ungroup_comment(comment=comment, response=found, by=officer(request))
            seen += 1
        except NothingAnswered:
            messages.error(request, "A response answers one comment at least. To give it up, throw the draft away.")
    left = Response.objects.for_display().get(pk=found.pk)
    return response_page(request, _sheet(kept_forms(request.POST), left, seen))


def _sheet(forms: Typed, response: Response, seen_version: int) -> Sheet:
    return Sheet(forms, list(response.comments.all()), response, seen_version)


def _are_valid(forms: Typed) -> bool:
    """Both are asked, so that all mistakes are shown at once."""
    answers = [form.is_valid() for form in forms]
    return all(answers)


def _seen_version(request: HttpRequest) -> int:
    """What makes no sense was never seen."""
    typed = request.POST.get("version", "")
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 10 else 0

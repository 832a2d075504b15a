"""One comment: read it, make it anonymous, say where it belongs, publish it."""

from dataclasses import dataclass
from typing import cast

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from wagtail.admin import messages

from localoffer.accounts.models import User
from localoffer.comments.actions.locking import ChangedMeanwhile, WrongState
from localoffer.comments.actions.moderate import NoWords, OpenMarks, accept_mark, publish_comment, revise_words
from localoffer.comments.anonymity import Mark
from localoffer.comments.choices import State
from localoffer.comments.models import Comment
from localoffer.comments.permissions import check_may_moderate
from localoffer.officers.comments.access import comment_to_open, officer, only
from localoffer.officers.comments.forms import ModerationForm, mark_forms
from localoffer.officers.comments.marked_words import as_typed, check
from localoffer.officers.comments.moderation_page import (
    changed_meanwhile,
    decided_page,
    moderation_page,
    not_saved,
    overtaken,
)
from localoffer.officers.comments.settling import Settled, settle

NO_WORDS, OPEN = "words", "marks"


@dataclass(frozen=True, slots=True)
class Step:
    """What is to be saved. `words` and `area` have the replacements in them."""

    comment: Comment
    by: User
    form: ModerationForm
    settled: Settled
    is_to_be_published: bool


@only(check_may_moderate)
def moderate(request: HttpRequest, pk: int) -> HttpResponse:
    comment = comment_to_open(request, pk)
    if comment.state == State.ESCALATED:
        return redirect("officers_comments:escalation", get_object_or_404(comment.escalations.open()).pk)
    if request.method == "POST":
        return _decide(request, comment)
    if comment.state != State.WAITING:
        return decided_page(request, comment)
    return moderation_page(request, check(comment))


def _decide(request: HttpRequest, comment: Comment) -> HttpResponse:
    form = ModerationForm(request.POST, comment=comment)
    typed = check(as_typed(comment, request.POST.get("words", ""), request.POST.get("area", "")))
    decisions = mark_forms(request.POST, typed.open_fragments())
    answers = [decision.is_valid() for decision in decisions if decision.is_bound]
    if not (form.is_valid() and all(answers)):
        return not_saved(request, typed, form, decisions)
    settled = settle(comment, typed, decisions, request.POST)
    step = Step(comment, officer(request), form, settled, "publish" in request.POST)
    try:
        refused = _save(step)
    except ChangedMeanwhile as changed:
        return changed_meanwhile(request, cast("Comment", changed.current), form, settled)
    except WrongState as wrong:
        return overtaken(request, cast("Comment", wrong.current), settled.words)
    except ValidationError as problem:
        form.add_error(None, problem.messages)
        return not_saved(request, typed, form, decisions)
    return _said(request, step, refused)


@transaction.atomic
def _save(step: Step) -> str:
    """Words, decisions and publication in one transaction. Returns why publication was refused; the rest is saved."""
    form, settled = step.form, step.settled
    saved = revise_words(
        comment=step.comment,
        by=step.by,
        words=settled.words,
        sorting=form.sorting(settled.area),
        seen_version=form.cleaned_data["seen_version"],
    )
    for mark, reason in settled.let_stand:
        accept_mark(comment=saved, by=step.by, mark=mark, reason=reason)
    if not step.is_to_be_published:
        return ""
    saved.refresh_from_db()
    try:
        publish_comment(comment=saved, by=step.by, seen_version=saved.version)
    except OpenMarks:
        return OPEN
    except NoWords:
        return NO_WORDS
    return ""


def _said(request: HttpRequest, step: Step, refused: str) -> HttpResponse:
    """Messages travel in a cookie, so they hold no words of the comment."""
    pk = step.comment.pk
    if step.settled.not_found:
        messages.warning(request, _not_found(step.settled.not_found))
    if step.is_to_be_published and not refused:
        messages.success(request, f"Comment {pk} is published.")
        return redirect("officers_comments:queue")
    messages.success(request, f"Comment {pk} is saved.")
    answer = redirect("officers_comments:moderate", pk)
    if refused:
        answer["Location"] += f"?refused={refused}"
    return answer


def _not_found(marks: tuple[Mark, ...]) -> str:
    kinds = ", ".join(dict.fromkeys(str(mark.kind.label) for mark in marks))
    return f"Not replaced, because what was marked is no longer in your text as it was: {kinds}. Read it once more."

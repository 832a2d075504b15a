"""The page on which a comment is moderated, and what it becomes when somebody else was faster."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from wagtail.admin import messages

from localoffer.comments.choices import State
from localoffer.comments.clocks import limits
from localoffer.comments.marking import SETTING
from localoffer.comments.models import Comment, Contact
from localoffer.comments.permissions import may_handle_escalation, may_hear, may_view_original
from localoffer.officers.comments.clock import clock
from localoffer.officers.comments.forms import MarkForm, ModerationForm, mark_forms
from localoffer.officers.comments.history import history, last_step
from localoffer.officers.comments.marked_words import CheckedComment, as_typed, check
from localoffer.officers.comments.settling import Settled

# A form of some thousand fields would be refused: the others follow when these are settled.
MARKS_AT_ONCE = 50
CONFLICT = 409


def moderation_page(
    request: HttpRequest,
    checked: CheckedComment,
    form: ModerationForm | None = None,
    decisions: Sequence[MarkForm] | None = None,
    **more: Any,
) -> HttpResponse:
    """`checked` is the comment as its words are shown: as it is stored, or as a moderator has typed it."""
    comment = checked.comment
    if decisions is None:
        decisions = mark_forms(None, checked.open_fragments())
    # Those that were answered come first, so that no answer and no error is hidden behind the limit.
    listed = sorted(decisions, key=lambda decision: not decision.is_bound)[:MARKS_AT_ONCE]
    today = timezone.localdate()
    context = {
        **_about(request, comment),
        "form": form or ModerationForm(comment=comment),
        "decisions": listed,
        "more_marks": len(decisions) - len(listed),
        "pieces": checked.pieces(),
        "refused": request.GET.get("refused", ""),
        "clock": clock(comment, today, limits(today)),
        "is_about_setting": comment.about is not None and comment.about.kind == SETTING,
        **more,
    }
    status = CONFLICT if "other" in more else 200
    return render(request, "officers/comments/moderate.html", context, status=status)


def not_saved(
    request: HttpRequest, typed: CheckedComment, form: ModerationForm, decisions: Sequence[MarkForm]
) -> HttpResponse:
    """Something that was typed cannot be taken: all of it comes back, with what is wrong."""
    messages.error(request, "Nothing is saved yet: something below needs an answer. What you typed is kept.")
    return moderation_page(request, typed, form, decisions)


def decided_page(request: HttpRequest, comment: Comment) -> HttpResponse:
    """A comment that is published, or lawfully not: to be read, and to be taken back."""
    return render(request, "officers/comments/decided.html", _about(request, comment))


def changed_meanwhile(request: HttpRequest, current: Comment, form: ModerationForm, settled: Settled) -> HttpResponse:
    """Somebody saved it first. This moderator's words come back, beside the other's, and may be saved after all."""
    data = request.POST.copy()
    data["seen_version"], data["words"], data["area"] = str(current.version), settled.words, settled.area
    typed = check(as_typed(current, settled.words, settled.area))
    other = {"words": current.words, "step": last_step(current)}
    decisions = mark_forms(data, typed.open_fragments())
    return moderation_page(request, typed, ModerationForm(data, comment=current), decisions, other=other)


def overtaken(request: HttpRequest, current: Comment, words: str) -> HttpResponse:
    """Somebody decided on it first. What this moderator typed comes back, to be copied; not while it is sealed off."""
    is_sealed = current.state == State.ESCALATED and not may_handle_escalation(request.user)
    context = {"comment": current, "words": "" if is_sealed else words, "step": last_step(current)}
    return render(request, "officers/comments/overtaken.html", context, status=CONFLICT)


def _about(request: HttpRequest, comment: Comment) -> dict[str, Any]:
    """What every page about one comment shows. How to reach the commenter is not part of it, only whether one can."""
    may_see_history = request.user.has_perm("publishing.view_auditentry")
    return {
        "comment": comment,
        "recordings": list(comment.recordings.all()) if may_hear(request.user, comment) else [],
        "has_contact": Contact.objects.filter(comment=comment).exists(),
        "history": history(comment) if may_see_history else [],
        "may_view_original": may_view_original(request.user),
    }

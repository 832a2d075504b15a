"""Published comments that nobody answers yet, oldest first; like ones are answered together."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django import forms
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from wagtail.admin import messages

from localoffer.comments.actions.locking import WrongState
from localoffer.comments.actions.respond import group_comment
from localoffer.comments.actions.tell import tell_of_response
from localoffer.comments.choices import ResponseState
from localoffer.comments.models import Comment, Response
from localoffer.comments.permissions import Person, check_may_change_words, check_may_draft, may_approve
from localoffer.comments.response import ResponseQuerySet
from localoffer.core.words import listed, plural
from localoffer.officers.comments.access import officer, only
from localoffer.officers.responses.answer_clock import AnswerClock, answer_clock
from localoffer.officers.responses.to_answer_filter import ToAnswerFilter, waiting_near_the_year

ON_A_PAGE = 50
# Longer numbers fit into no key of ours.
LONGEST_KEY = 16


@dataclass(frozen=True, slots=True)
class Row:
    """`group` is what it is listed under when like ones stand together; empty when they do not."""

    comment: Comment
    clock: AnswerClock
    group: str


class AddForm(forms.Form):
    response = forms.ModelChoiceField(Response.objects.none(), label="Add to a response that there is already")

    def __init__(self, *args: object, person: Person, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        field = self.fields["response"]
        field.queryset = _open_responses(person)  # type: ignore[attr-defined]
        field.label_from_instance = lambda found: f"{found.get_state_display()}: {found.title}"  # type: ignore[attr-defined]


def _open_responses(person: Person) -> ResponseQuerySet:
    """Drafts, and for those who may publish what is public. An approved one was approved as it is."""
    states = [ResponseState.DRAFT, *([ResponseState.PUBLISHED] if may_approve(person) else [])]
    return Response.objects.real().filter(state__in=states).order_by("state", "-created_at", "-pk")


@only(check_may_draft)
def to_answer(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        return _gather(request)
    rows = Comment.objects.unanswered()
    asked = ToAnswerFilter(request.GET, rows=rows)
    found = asked.narrow(rows).for_display()
    page = Paginator(found, ON_A_PAGE).get_page(request.GET.get("p"))
    today, sort = timezone.localdate(), asked.cleaned_data.get("sort", "")
    context = {
        "asked": asked,
        "page": page,
        "rows": [Row(comment, answer_clock(comment, today), _group(comment, sort)) for comment in page],
        "is_grouped": bool(sort),
        "add": AddForm(person=request.user),
        "waiting": waiting_near_the_year() if asked.cleaned_data.get("clock") == "near" else 0,
    }
    return render(request, "officers/responses/to_answer.html", context)


def _group(comment: Comment, sort: str) -> str:
    if sort == "theme":
        return str(comment.theme or "No theme")
    return comment.subject_words if sort == "about" else ""


def chosen_comments(pks: list[str]) -> list[Comment]:
    """The comments that were ticked, in the order of the list: each by its key, or several with commas between."""
    keys = {pk for several in pks for pk in several.split(",")}
    numbers = [int(pk) for pk in keys if pk.isascii() and pk.isdecimal() and len(pk) < LONGEST_KEY]
    return list(Comment.objects.real().for_display().filter(pk__in=numbers).order_by("received_on", "pk"))


def _gather(request: HttpRequest) -> HttpResponse:
    """Nothing of the list is lost: whoever comes back finds it filtered as before."""
    pks = request.POST.getlist("comment")
    here = request.get_full_path()
    if not pks:
        messages.error(request, "Tick the comments first that you want to answer.")
        return redirect(here)
    if request.POST.get("do") != "add":
        return redirect(f"{reverse('officers_responses:new')}?{urlencode({'comment': pks}, doseq=True)}")
    form = AddForm(request.POST, person=request.user)
    if not form.is_valid():
        messages.error(request, "Choose the response to which the comments shall be added.")
        return redirect(here)
    return _add(request, form.cleaned_data["response"], chosen_comments(pks))


def _add(request: HttpRequest, response: Response, comments: list[Comment]) -> HttpResponse:
    """Those that somebody else answers meanwhile stay where they are, and are named."""
    check_may_change_words(request.user, response)
    taken = []
    for comment in comments:
        try:
            group_comment(comment=comment, response=response, by=officer(request))
        except WrongState:
            taken.append(str(comment))
        except Response.DoesNotExist:
            messages.error(request, "Somebody threw that response away meanwhile. The comments wait as before.")
            return redirect(request.get_full_path())
    if taken:
        messages.warning(request, f"{listed(taken)}: somebody else answers this meanwhile, so it was not added.")
    if added := len(comments) - len(taken):
        messages.success(request, f"{plural(added, 'comment')} added to this response.")
    # Where the response is public, these commenters have their answer now. Otherwise there is no news to tell.
    tell_of_response(response=response)
    return redirect("officers_responses:write", response.pk)

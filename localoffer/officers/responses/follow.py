"""How an action goes: said by whoever drafts, read by the public at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from django import forms
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from wagtail.admin import messages

from localoffer.comments.actions.locking import ChangedMeanwhile, WrongState
from localoffer.comments.actions.moderate import OpenMarks
from localoffer.comments.actions.respond import Going, follow_action
from localoffer.comments.choices import CLOSED_ACTIONS, ActionState
from localoffer.comments.models import Action
from localoffer.comments.permissions import check_may_draft
from localoffer.officers.comments.access import officer, only
from localoffer.officers.comments.forms import anonymous_reason
from localoffer.officers.responses.open_marks import OpenMark, let_stand, open_marks
from localoffer.officers.responses.response_form import LONGEST_TEXT, NEEDS_AN_OUTCOME, DueField, PlainText


class FollowForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput())
    state = forms.ChoiceField(choices=ActionState.choices, label="Where it stands")
    outcome = PlainText(
        label="What came of it",
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="The public reads it at once.",
    )
    due = DueField(label="By when")
    reason = PlainText(
        label="Why the date moves",
        required=False,
        max_length=300,
        validators=[anonymous_reason],
        help_text="Only where you change the date. It is kept in the history, for officers.",
    )

    def __init__(self, *args: object, action: Action, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.action = action

    def clean(self) -> dict[str, object]:
        said: dict[str, object] = super().clean() or {}
        if said.get("state") in CLOSED_ACTIONS and not said.get("outcome"):
            self.add_error("outcome", NEEDS_AN_OUTCOME)
        if said.get("due", self.action.due) != self.action.due and not said.get("reason"):
            self.add_error("reason", "Say why the date moves.")
        return said

    def going(self) -> Going:
        said = self.cleaned_data
        return Going(ActionState(said["state"]), said["due"], said["outcome"], said["reason"])


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on the page. `other` is how the action stands, where somebody changed its response meanwhile."""

    action: Action
    form: FollowForm
    marks: Sequence[OpenMark] = ()
    other: Action | None = None


@only(check_may_draft)
def follow(request: HttpRequest, pk: int) -> HttpResponse:
    action = get_object_or_404(Action.objects.select_related("response"), pk=pk)
    form = _form(request, action)
    if request.method != "POST" or not form.is_valid():
        return _page(request, Sheet(action, form))
    try:
        _save(request, action, form)
    except OpenMarks:
        messages.error(request, "Not saved: something may identify a person. What you typed is kept.")
        return _page(request, Sheet(action, form, _marks(request, action, form)))
    except ChangedMeanwhile as changed:
        messages.warning(request, "Not saved: somebody changed this response meanwhile. What you typed is kept.")
        return _page(request, Sheet(action, _form(request, action, changed.current.version), other=action))
    except WrongState:
        messages.warning(request, "This response is not public yet: change its actions where you write it.")
        return redirect("officers_responses:write", action.response_id)
    messages.success(request, "Saved. The public reads it now.")
    return redirect("officers_responses:write", action.response_id)


def _form(request: HttpRequest, action: Action, seen_version: int | None = None) -> FollowForm:
    """The typed form, or one that says how the action stands."""
    if request.method != "POST":
        now = {"state": action.state, "outcome": action.outcome, "due": action.due, "version": action.response.version}
        return FollowForm(initial=now, action=action)
    data = request.POST.copy()
    if seen_version is not None:
        data["version"] = str(seen_version)
    return FollowForm(data, action=action)


@transaction.atomic
def _save(request: HttpRequest, action: Action, form: FollowForm) -> None:
    by = officer(request)
    let_stand(action.response, by, _marks(request, action, form))
    follow_action(action=action, by=by, going=form.going(), seen_version=form.cleaned_data["version"])


def _marks(request: HttpRequest, action: Action, form: FollowForm) -> list[OpenMark]:
    return open_marks(action.response, [("What came of it", form.going().outcome)], request.POST)


def _page(request: HttpRequest, sheet: Sheet) -> HttpResponse:
    return render(request, "officers/responses/follow.html", {"sheet": sheet, "action": sheet.action})

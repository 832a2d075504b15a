"""The form in which a response and its actions are written."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.formsets import DELETION_FIELD_NAME, BaseFormSet, formset_factory

from localoffer.comments.actions.respond import PlannedAction, ResponseText
from localoffer.comments.anonymity import tidy
from localoffer.comments.choices import CLOSED_ACTIONS, ActionState
from localoffer.comments.models import Response

PREFIX = "actions"
MOST_ACTIONS = 50
LONGEST_TEXT = 20_000
FIRST_YEAR, LAST_YEAR = 2014, 2099
TYPED_IN_A_ROW = ("what", "by_role", "due", "outcome")
NEEDS_AN_OUTCOME = "Say what came of it, or why it does not go ahead."


class PlainText(forms.CharField):
    """Text as it is kept: what cannot be seen is gone before anybody asks whether something was written."""

    def to_python(self, value: Any) -> Any:
        return super().to_python(tidy(value) if isinstance(value, str) else value)


class DueField(forms.DateField):
    """A day that can be meant: a year typed wrong would put a promise into the middle ages."""

    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})

    def validate(self, value: Any) -> None:
        super().validate(value)
        if isinstance(value, date) and not FIRST_YEAR <= value.year <= LAST_YEAR:
            raise ValidationError(f"Check the year: it must be from {FIRST_YEAR} to {LAST_YEAR}.")


def _box(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class ResponseForm(forms.Form):
    title = PlainText(max_length=150, help_text="What it is about, in a few words.")
    you_said = PlainText(
        label="You said",
        required=False,
        max_length=LONGEST_TEXT,
        widget=_box(4),
        help_text="The comments in a few sentences. Write so that nobody can be recognised.",
    )
    we_did = PlainText(
        label="We did",
        max_length=LONGEST_TEXT,
        widget=_box(8),
        help_text="The answer, in plain words. An empty line begins a new paragraph.",
    )


class ActionForm(forms.Form):
    pk = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput())
    what = PlainText(max_length=300, label="What we do")
    by_role = PlainText(max_length=120, label="By whom", help_text="A team or role, never a person’s name.")
    due = DueField(label="By when")
    state = forms.ChoiceField(choices=ActionState.choices, initial=ActionState.PLANNED, label="Where it stands")
    outcome = PlainText(required=False, max_length=LONGEST_TEXT, widget=_box(2), label="What came of it")

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        if said.get("state") in CLOSED_ACTIONS and not said.get("outcome"):
            self.add_error("outcome", NEEDS_AN_OUTCOME)
        return said


class _ActionRows(BaseFormSet[ActionForm]):
    def add_fields(self, form: ActionForm, index: int | None) -> None:
        super().add_fields(form, index)
        form.fields[DELETION_FIELD_NAME].label = "Take this action away"


ActionRows = formset_factory(
    ActionForm, formset=_ActionRows, extra=1, can_delete=True, max_num=MOST_ACTIONS, absolute_max=MOST_ACTIONS
)
Typed = tuple[ResponseForm, BaseFormSet[ActionForm]]


def empty_forms() -> Typed:
    return ResponseForm(), ActionRows(prefix=PREFIX)


def stored_forms(response: Response) -> Typed:
    """What is saved, and a row for a first action where there is none."""
    text = stored_text(response)
    rows: list[dict[str, Any]] = [
        {name: getattr(action, name) for name in ("pk", "what", "by_role", "due", "state", "outcome")}
        for action in stored_actions(response)
    ]
    said = {"title": text.title, "you_said": text.you_said, "we_did": text.we_did}
    actions = ActionRows(initial=rows, prefix=PREFIX)
    actions.extra = 0 if rows else 1
    return ResponseForm(initial=said), actions


def typed_forms(data: Mapping[str, Any]) -> Typed:
    return ResponseForm(data), ActionRows(data, prefix=PREFIX)


def kept_forms(data: Mapping[str, Any]) -> Typed:
    """Everything as it was typed, checked by nobody yet, with one empty row more."""
    form, actions = typed_forms(data)
    said = {name: form[name].data for name in form.fields}
    rows = [{name: row[name].data for name in row.fields} for row in actions.forms]
    for row in rows:
        row["pk"] = row["pk"] if str(row["pk"]).isdecimal() else None
    written = [row for row in rows if row["pk"] or any(row[name] for name in TYPED_IN_A_ROW)]
    return ResponseForm(initial=said), ActionRows(initial=written, prefix=PREFIX)


def stored_text(response: Response) -> ResponseText:
    return ResponseText(response.title, response.you_said, response.we_did)


def stored_actions(response: Response) -> list[PlannedAction]:
    return [
        PlannedAction(row.what, row.by_role, row.due, ActionState(row.state), row.outcome, row.pk)
        for row in response.actions.all()
    ]


def typed_text(form: ResponseForm) -> ResponseText:
    """What a valid form says."""
    return ResponseText(**form.cleaned_data)


def typed_actions(actions: BaseFormSet[ActionForm]) -> list[PlannedAction]:
    """The rows of valid forms that are neither empty nor ticked to be taken away."""
    rows = [row.cleaned_data for row in actions.forms if row not in actions.deleted_forms]
    return [_planned(row) for row in rows if row]


def _planned(row: Mapping[str, Any]) -> PlannedAction:
    said = {name: row[name] for name in ("what", "by_role", "due", "outcome", "pk")}
    return PlannedAction(state=ActionState(row["state"]), **said)


def labelled_texts(text: ResponseText, actions: Sequence[PlannedAction]) -> list[tuple[str, str]]:
    """Everything that the public will read, each under the name of its field."""
    said = [("Title", text.title), ("You said", text.you_said), ("We did", text.we_did)]
    for number, action in enumerate(actions, start=1):
        said += [
            (f"Action {number}, what we do", action.what),
            (f"Action {number}, by whom", action.by_role),
            (f"Action {number}, what came of it", action.outcome),
        ]
    return said

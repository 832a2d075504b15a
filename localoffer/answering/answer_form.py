"""The form of one question: the words, its structured parts, and whether it is finished."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict

from localoffer.answering.actions.answers import LONGEST, Written
from localoffer.answering.draft import DraftAnswer
from localoffer.answering.merging import Merging, Words, began_from, merging
from localoffer.answering.parts.choices import part_choices
from localoffer.answering.parts.fields import PlainTextField
from localoffer.answering.parts.part_fields import PartField, part_fields
from localoffer.core.dates import PARTS, DayMonthYear
from localoffer.core.design_fields import DesignField, design_field
from localoffer.core.forms import PublicForm
from localoffer.schools.parts.part import Part, PartRow

FINISHED = "I have finished this question"


@dataclass(frozen=True, slots=True)
class DrawnRow:
    """The fields of one row; `row` is None where they stand alone."""

    row: PartRow | None
    fields: list[DesignField]


@dataclass(frozen=True, slots=True)
class DrawnPart:
    """One part with its rows, for the page."""

    part: Part
    rows: list[DrawnRow]
    is_alone: bool

    @property
    def is_one_field(self) -> bool:
        """Its field has the part's own title, so that the part needs no heading beside it."""
        return self.is_alone and not self.part.rows


class AnswerForm(PublicForm):
    """`version` and `began` are what the writer began from, by number and by field (see `merging`).

    `asked` is the question they saw, `sitting` one opening of the page.
    """

    text = PlainTextField(longest=LONGEST, rows=14, label="Your answer")
    is_finished = forms.BooleanField(label=FINISHED, required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0, required=False)
    began = forms.CharField(widget=forms.HiddenInput, max_length=5_000, required=False)
    sitting = forms.CharField(widget=forms.HiddenInput, max_length=40, required=False)
    asked = forms.CharField(widget=forms.HiddenInput, max_length=40, required=False)

    def __init__(self, answer: DraftAnswer, data: QueryDict | None = None, **options: Any) -> None:
        super().__init__(data, **options)
        self.answer, self.sent = answer, data or QueryDict()
        self.part_fields = list(part_fields(answer.question.stated_parts))
        choices = part_choices(self._ticked())
        for each in self.part_fields:
            self.fields[each.name] = each.form_field(choices)

    def _ticked(self) -> set[str]:
        """The words of the vocabularies that the answer already has."""
        held = (each.value_in(self.answer.parts) for each in self.part_fields)
        return {word for value in held if isinstance(value, list) for word in value if isinstance(word, str)}

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        is_needed = not self.answer.question.is_optional
        if cleaned.get("is_finished") and is_needed and "text" in cleaned and not self.written().is_anything:
            self.add_error("is_finished", "Write an answer before you mark it as finished.")
        return cleaned

    def written(self, *, is_automatic: bool = False) -> Written:
        """What can be saved of it: a field that is wrong keeps what the answer said before."""
        text = self.cleaned_data.get("text", self.answer.text)
        parts: dict[str, Any] = {}
        for each in self.part_fields:
            value = (
                self.cleaned_data.get(each.name) if each.name not in self.errors else each.value_in(self.answer.parts)
            )
            each.put(value.isoformat() if isinstance(value, date) else value, parts)
        sitting = self.cleaned_data.get("sitting") or ""
        is_whole = "text" not in self.errors and not any(each.name in self.errors for each in self.part_fields)
        return Written(text, parts, sitting, is_automatic, is_whole)

    @property
    def words(self) -> str:
        """What stands in the box; empty where it cannot be taken as it is."""
        if not self.is_bound:
            return str(self.initial["text"])
        self.is_valid()
        return str(self.cleaned_data.get("text", ""))

    @property
    def seen_version(self) -> int:
        """Without a readable number the writer saw nothing, so that any other words are shown to them."""
        return self.cleaned_data.get("version") or 0

    @property
    def seen_fields(self) -> str:
        """Empty where nothing readable came: then nothing is known of what the writer saw."""
        return str(self.cleaned_data.get("began", ""))

    def wrong_fields(self) -> list[str]:
        """What the fields are called that are not as they should be."""
        return [str(self.fields[name].label) for name in self.errors if name in self.fields]

    def design_errors(self) -> list[dict[str, str]]:
        """Above the page, a mistake in a part says in which row: several rows ask for the same things."""
        errors = super().design_errors()
        rows = {f"#{design_field(self[each.name]).focus_id}": each.heading for each in self.part_fields}
        return [
            {**error, "text": f"{rows[error['href']]}: {error['text']}"} if error.get("href") in rows else error
            for error in errors
        ]

    def drawn_parts(self) -> list[DrawnPart]:
        """The parts as the page shows them."""
        drawn: list[DrawnPart] = []
        for each in self.part_fields:
            if not drawn or drawn[-1].part != each.part:
                drawn.append(DrawnPart(each.part, [], each.is_alone))
            rows = drawn[-1].rows
            if not rows or rows[-1].row != each.row:
                rows.append(DrawnRow(each.row, []))
            rows[-1].fields.append(self._drawn_field(each))
        return drawn

    def _drawn_field(self, each: PartField) -> DesignField:
        """Nothing in a part must be filled in, so no label says that it is optional: that would stand at every one."""
        field = self.design_fields(each.name)[0]
        label = str(self.fields[each.name].label)
        for holder in (field.params.get("label"), field.params.get("fieldset", {}).get("legend")):
            if holder:
                holder["text"] = label
                if each.row is None and each.is_alone:
                    holder["classes"] = str(holder["classes"]).replace("--s", "--m")
        if field.component == "checkboxes":
            field.params["classes"] = "govuk-checkboxes--small lo-answer__ticks"
        return field


def began_of(answer: DraftAnswer) -> str:
    """For the form: what stands in the answer now."""
    return began_from(list(part_fields(answer.question.stated_parts)), Words(answer.text, answer.parts))


def typed_form(answer: DraftAnswer, data: QueryDict) -> AnswerForm:
    """The form with what somebody sent, to be judged."""
    return AnswerForm(answer, data)


def shown_form(answer: DraftAnswer, *, text: str, parts: Mapping[str, Any], is_finished: bool) -> AnswerForm:
    """The form with words that can be saved as they are, in a new sitting that has seen the newest version."""
    initial: dict[str, Any] = {
        "text": text,
        "is_finished": is_finished,
        "version": answer.version,
        "began": began_of(answer),
        "asked": answer.question_id,
        "sitting": secrets.token_urlsafe(12),
    }
    for each in part_fields(answer.question.stated_parts):
        initial[each.name] = _shown(each, parts)
    return AnswerForm(answer, initial=initial)


def merged_data(form: AnswerForm, held: DraftAnswer) -> tuple[QueryDict, Merging]:
    """What was sent, with what only somebody else changed, as a form that has seen what they saved."""
    mine, data = form.written(), form.sent.copy()
    found = merging(
        form.part_fields, form.seen_fields, Words(mine.text, mine.parts), Words(held.text, held.parts), form.errors
    )
    for each in found.taken:
        if each is None:
            data["text"] = held.text
        else:
            _type(data, each, form.fields[each.name], held.parts)
    data["version"], data["began"] = str(held.version), began_of(held)
    return data, found


def _type(data: QueryDict, each: PartField, field: forms.Field, parts: Mapping[str, Any]) -> None:
    """As if somebody had typed or ticked it."""
    value = _shown(each, parts)
    if isinstance(field.widget, DayMonthYear):
        names = [f"{each.name}_{part}" for part in PARTS]
        data.update(dict(zip(names, field.widget.decompress(value), strict=True)))
    elif isinstance(value, list):
        data.setlist(each.name, value)
    else:
        data[each.name] = str(value or "")


def _shown(each: PartField, parts: Mapping[str, Any]) -> Any:
    value = each.value_in(parts)
    if each.field != "date":
        return value
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        return None

"""The form of one area of the self-check: for each expectation how the school stands to it, and its evidence."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms

from localoffer.answering.actions.self_check import Said, fingerprint, said_by
from localoffer.answering.expectation_check import ExpectationCheck
from localoffer.answering.saving_words import clock
from localoffer.answering.self_check import AreaCheck, CheckRow
from localoffer.core.design_fields import DesignField
from localoffer.core.forms import PLAIN_MESSAGES, PublicForm

LONGEST = 500
_HINT = "In one sentence: what you do, and where a family can see it. Leave out names of people."


@dataclass(frozen=True, slots=True)
class FormRow:
    """What the page shows of one expectation. `meanwhile` is what somebody else said while this was written."""

    row: CheckRow
    state: DesignField
    evidence: DesignField
    meanwhile: ExpectationCheck | None

    @property
    def meanwhile_at(self) -> str:
        """`09:15`."""
        return clock(self.meanwhile.checked_at) if self.meanwhile else ""


class AreaForm(PublicForm):
    """Fields are named after the number of the expectation: `state-1`, `evidence-1`, `seen-1` for what the writer saw.

    Nothing has to be chosen: what is chosen is saved, and the rest waits.
    """

    def __init__(self, area: AreaCheck, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data)
        self.area = area
        self.meanwhile: Mapping[int, ExpectationCheck] = {}
        for row in area.rows:
            self.fields |= _fields(row)
        self.fields["version"] = _hidden(area.core_offer.version)

    def typed(self) -> dict[str, str]:
        """Every field as it was sent."""
        return {name: str(self.data.get(name, "")) for name in self.fields}

    def clean(self) -> dict[str, Any]:
        """A sentence without a choice could not be kept, so it asks for the choice."""
        cleaned: dict[str, Any] = super().clean() or {}
        for number in self._numbers():
            if cleaned.get(f"evidence-{number}") and not cleaned.get(f"state-{number}", "wrong"):
                self.add_error(f"state-{number}", "Choose an answer, so that we can keep your sentence.")
        return cleaned

    def said(self, *, only_touched: bool = False) -> dict[int, Said]:
        """What was sent and can be kept, by the key of the expectation. One with a mistake waits.

        `only_touched` leaves out what still says word for word what was said of an older version: nobody has looked.
        """
        said = {
            row.expectation.pk: Said(self.cleaned_data[f"state-{number}"], self.cleaned_data[f"evidence-{number}"])
            for number, row in self._numbers().items()
            if not self._is_wrong(number)
        }
        if not only_touched:
            return said
        earlier = {row.expectation.pk: said_by(row.earlier) for row in self.area.rows if row.earlier}
        return {key: each for key, each in said.items() if each != earlier.get(key)}

    def seen(self) -> dict[int, str]:
        return {
            row.expectation.pk: self.cleaned_data.get(f"seen-{number}", "") for number, row in self._numbers().items()
        }

    def seen_after(self, said: Mapping[int, Said]) -> dict[str, str]:
        """The fields for what the writer saw, once what they `said` is kept."""
        return {
            f"seen-{number}": fingerprint(said[row.expectation.pk])
            for number, row in self._numbers().items()
            if row.expectation.pk in said and said[row.expectation.pk].state
        }

    def wrong_rows(self) -> list[str]:
        """Which expectations cannot be kept as they are, as the page counts them."""
        return [f"expectation {at}" for at, number in enumerate(self._numbers(), start=1) if self._is_wrong(number)]

    def _is_wrong(self, number: int) -> bool:
        return f"state-{number}" in self.errors or f"evidence-{number}" in self.errors

    def rows(self) -> Iterator[FormRow]:
        """In the order of the core offer."""
        for number, row in self._numbers().items():
            state, evidence = self.design_fields(f"state-{number}", f"evidence-{number}")
            state.params["fieldset"]["legend"]["text"] = row.expectation.text
            state.params["classes"] = "govuk-radios--small"
            yield FormRow(row, state, evidence, self.meanwhile.get(row.expectation.pk))

    def _numbers(self) -> dict[int, CheckRow]:
        return {row.expectation.number: row for row in self.area.rows}


def form_after_saving(form: AreaForm) -> AreaForm:
    """The form as it was sent, with its mistakes, which has now seen what of it was kept."""
    return AreaForm(form.area, {**form.typed(), **form.seen_after(form.said())})


def form_after_conflict(form: AreaForm, area: AreaCheck, changed: Mapping[int, ExpectationCheck]) -> AreaForm:
    """The form once more, with what both wrote. `area` is read anew, `changed` says where somebody was faster.

    What the writer left alone shows what stands there now. Their own words stay, and saving again keeps them.
    """
    said, seen, data = form.said(), form.seen(), form.typed()
    for row in area.rows:
        key, number, held = row.expectation.pk, row.expectation.number, said_by(row.held)
        is_untouched = key in said and fingerprint(said[key]) == seen[key]
        if is_untouched:
            data |= {f"state-{number}": held.state, f"evidence-{number}": held.evidence}
        if is_untouched or key in changed:
            data[f"seen-{number}"] = fingerprint(held)
    again = AreaForm(area, data)
    again.meanwhile = changed
    return again


def form_for_new_version(area: AreaCheck, posted: Mapping[str, str]) -> AreaForm:
    """What was written beside the wording of an older version, now beside the wording in force."""
    seen = {f"seen-{row.expectation.number}": fingerprint(said_by(row.held)) for row in area.rows}
    return AreaForm(area, {**posted, **seen, "version": area.core_offer.version})


def _fields(row: CheckRow) -> dict[str, forms.Field]:
    number, shown = row.expectation.number, said_by(row.held or row.earlier)
    state = forms.ChoiceField(
        label=row.expectation.text,
        choices=ExpectationCheck.State.choices,
        help_text="; ".join(str(item) for item in row.expectation.items),
        initial=shown.state,
        required=False,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": PLAIN_MESSAGES["invalid_choice"]},
    )
    evidence = forms.CharField(
        label="How do you know?",
        help_text=_HINT,
        initial=shown.evidence,
        max_length=LONGEST,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={name: PLAIN_MESSAGES[name] for name in ("max_length", "null_characters_not_allowed")},
    )
    seen = _hidden(fingerprint(said_by(row.held)))
    return {f"state-{number}": state, f"evidence-{number}": evidence, f"seen-{number}": seen}


def _hidden(value: str) -> forms.CharField:
    return forms.CharField(initial=value, required=False, widget=forms.HiddenInput)

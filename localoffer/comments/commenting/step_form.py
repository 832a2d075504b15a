"""What the forms of all pages share: their words, the hints of their choices, and their answers in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms

from localoffer.comments.commenting.answers import ON
from localoffer.comments.commenting.steps import Step
from localoffer.comments.wording import FieldWords, OptionWords, StepWords, wording
from localoffer.core.design_fields import DesignField
from localoffer.core.forms import DesignFields


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the check: the question in short, the answer, and the page on which to change it."""

    name: str
    key: str
    value: str
    step: Step


class _Worded(forms.Form):
    """Words stand outside the code, so a form takes them when it is made: before `DesignFields` reads them."""

    step: ClassVar[Step]
    # Which mistakes of a field, beside an answer that is missing, are named with its own words.
    errors_said: ClassVar[Mapping[str, tuple[str, ...]]] = {}

    def __init__(self, data: Mapping[str, Any] | None = None, *, easy: bool, **options: Any) -> None:
        self.easy = easy
        self.step_words: StepWords = wording(easy=easy).steps[self.step]
        self.options: dict[str, tuple[OptionWords, ...]] = {}
        super().__init__(data, **options)
        for name, field in self.fields.items():
            self._use_words(field, self.step_words.fields[name])

    def options_of(self, words: FieldWords) -> tuple[OptionWords, ...]:
        """The answers to choose from. A form whose answers are rows of a table says otherwise."""
        return words.options

    def _use_words(self, field: forms.Field, words: FieldWords) -> None:
        field.label, field.help_text = words.label, words.hint
        for code in ("required", *self.errors_said.get(words.name, ())):
            field.error_messages[code] = words.error
        if isinstance(field, forms.ChoiceField):
            self.options[words.name] = self.options_of(words)
            field.choices = [(option.value, option.label) for option in self.options[words.name]]


class StepForm(DesignFields, _Worded):
    """The form of one page. Without a title of its own, the label of its field is the page's heading."""

    def design_fields(self, *names: str) -> list[DesignField]:
        """As everywhere, with the hint that belongs to each choice."""
        shown = super().design_fields(*names)
        for field in shown:
            hints = {option.value: option.hint for option in self.options.get(field.params["name"], ())}
            for item in field.params.get("items", ()):
                if hints.get(item["value"]):
                    item["hint"] = {"text": hints[item["value"]]}
        return shown

    def kept(self) -> dict[str, str]:
        """The valid answers as the next page carries them."""
        return {name: _as_typed(value) for name, value in self.cleaned_data.items()}

    def rows(self) -> list[Row]:
        """The valid answers for the check. What was not answered is an empty string."""
        return [
            Row(name, words.short or words.label, self.shown(name), self.step)
            for name, words in self.step_words.fields.items()
        ]

    def shown(self, name: str) -> str:
        value = self.cleaned_data.get(name)
        if name in self.options:
            return next((option.label for option in self.options[name] if option.value == value and value), "")
        if isinstance(value, bool):
            return self.step_words.fields[name].yes if value else ""
        return _as_typed(value)


def _as_typed(value: Any) -> str:
    if isinstance(value, bool):
        return ON if value else ""
    return "" if value is None else str(value)

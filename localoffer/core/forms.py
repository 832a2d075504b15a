"""Forms of the public site: shown with design-system fields, and with mistakes named in plain words.

A form inherits `PublicForm`, or `DesignFields` before `forms.ModelForm`. The macro `form_fields` of
templates/forms/fields.html shows its fields, `error_summary` of templates/components shows `design_errors`.
"""

from typing import Any

from django import forms
from django.forms.boundfield import BoundField

from localoffer.core.design_fields import DesignField, design_field

PLAIN_MESSAGES = {
    "max_length": "Use %(limit_value)d characters or fewer. You have used %(show_value)d.",
    "null_characters_not_allowed": "Take out the characters that cannot be shown.",
    "invalid_choice": "Choose one of the answers shown.",
}


class DesignFields(forms.BaseForm):
    """What a Django form needs to show itself in the design system."""

    # The server says what is missing, in our words. The browser's own message can be missed and cannot be changed.
    use_required_attribute = False

    # The name of the field whose label is the page's h1, on a page with one question.
    heading_field = ""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        for name in self.fields:
            _use_plain_messages(self[name])

    def design_fields(self, *names: str) -> list[DesignField]:
        """All visible fields, or those named, in that order."""
        bound = [self[name] for name in names] if names else self.visible_fields()
        return [design_field(field, heading=field.name == self.heading_field) for field in bound]

    def design_errors(self) -> list[dict[str, str]]:
        """What the error summary lists: mistakes of the whole form first, then field by field."""
        errors = [{"text": str(error)} for error in self.non_field_errors()]
        errors += [{"text": str(error)} for field in self.hidden_fields() for error in field.errors]
        for field in self.visible_fields():
            href = f"#{design_field(field).focus_id}"
            errors += [{"text": str(error), "href": href} for error in field.errors]
        return errors


class PublicForm(DesignFields, forms.Form):
    """A form of the public site."""


def _use_plain_messages(bound: BoundField) -> None:
    """Django's own messages ("This field is required.") give way; a form's own messages stay."""
    messages = bound.field.error_messages
    default = forms.Field.default_error_messages["required"]
    if messages.get("required", default) == default:
        messages["required"] = _required_message(bound)
    if isinstance(bound.field, forms.CharField):
        messages.setdefault("max_length", PLAIN_MESSAGES["max_length"])
        messages.setdefault("null_characters_not_allowed", PLAIN_MESSAGES["null_characters_not_allowed"])
    if isinstance(bound.field, forms.ChoiceField):
        messages["invalid_choice"] = PLAIN_MESSAGES["invalid_choice"]


def _required_message(bound: BoundField) -> str:
    label = str(bound.label)
    if label.endswith("?"):
        return f"Answer the question: {label}"
    if isinstance(bound.field, forms.BooleanField):
        return f"Tick the box: {label}"
    verb = "Choose" if isinstance(bound.field, forms.ChoiceField) else "Enter"
    lowered = label[:1].lower() + label[1:] if label[1:2].islower() else label
    return f"{verb} {lowered}"

"""The form into which a commenter types the reference."""

from django import forms

from localoffer.comments.reference import NotAReference, read_reference
from localoffer.core.forms import PublicForm

_WRONG = "A reference has 12 letters and figures, such as K7QF-9M2X-4TRW. Please compare it with what you wrote down."


class ReferenceForm(PublicForm):
    """Taken however people write it: small letters, spaces, no hyphens."""

    reference = forms.CharField(
        label="Your reference",
        help_text="12 letters and figures, such as K7QF-9M2X-4TRW.",
        widget=forms.TextInput(
            attrs={
                "class": "govuk-input--width-20",
                "autocomplete": "off",
                "autocapitalize": "characters",
                "spellcheck": "false",
            }
        ),
        error_messages={"required": "Type your reference.", "null_characters_not_allowed": _WRONG},
    )

    def clean_reference(self) -> str:
        try:
            return read_reference(self.cleaned_data["reference"])
        except NotAReference as problem:
            raise forms.ValidationError(_WRONG) from problem

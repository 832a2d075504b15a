"""The form with which a reader says that something is wrong."""

from django import forms

from localoffer.core import form_token
from localoffer.core.forms import PublicForm
from localoffer.publishing.correction import Correction
from localoffer.publishing.publication import Publication

_FORM = "correction"


def new_token() -> str:
    return form_token.new_token(_FORM)


class MessageField(forms.CharField):
    """Text in which a line break counts as one character: browsers send it as two."""

    def to_python(self, value: str | None) -> str:
        return str(super().to_python(value)).replace("\r\n", "\n")


class CorrectionForm(PublicForm):
    """`about` is a publication's address. `website` is a trap: people do not see it, programs fill it in."""

    about = forms.CharField(widget=forms.HiddenInput)
    message = MessageField(
        label="What is wrong?",
        help_text="Say what should change. Please do not name anyone or tell us about a child’s health.",
        max_length=Correction.MESSAGE_LIMIT,
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={
            "required": "Tell us what is wrong.",
            "max_length": f"Use {Correction.MESSAGE_LIMIT:,} characters or fewer.",
            "null_characters_not_allowed": "Your text holds a character that we cannot read. Please type it again.",
        },
    )
    reply_email = forms.EmailField(
        label="Your e-mail address",
        help_text="If you would like an answer. We use it for nothing else, and delete it when this is settled.",
        max_length=254,
        required=False,
        error_messages={"invalid": "Write an e-mail address like name@example.org, or leave it empty."},
    )
    website = forms.CharField(required=False)
    form_token = forms.CharField(
        widget=forms.HiddenInput, error_messages={"required": "Something was missing. Please send it again."}
    )

    def clean_about(self) -> Publication:
        publication = Publication.objects.public().filter(address=self.cleaned_data["about"]).first()
        if publication is None:
            raise forms.ValidationError("The page that you want to tell us about is no longer here.")
        return publication

    def clean_website(self) -> str:
        if self.cleaned_data["website"]:
            raise forms.ValidationError("Leave the box “website” empty.")
        return ""

    def clean_form_token(self) -> str:
        token: str = self.cleaned_data["form_token"]
        if not form_token.is_good_token(token, _FORM):
            raise forms.ValidationError("This page was open for a long time. Please send it again.")
        return token

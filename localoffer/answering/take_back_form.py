"""Why an offer is taken back."""

from django import forms

from localoffer.answering.actions.take_back import LONGEST
from localoffer.core.forms import PublicForm


class TakeBackForm(PublicForm):
    """`number` is that of the offer that the person looks at."""

    reason = forms.CharField(
        label="Why do you take it back?",
        help_text="Your colleagues and the authority can read this. Families cannot. Do not write about a child.",
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    number = forms.IntegerField(widget=forms.HiddenInput)

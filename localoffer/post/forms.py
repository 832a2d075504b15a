"""The two pages of the form with which somebody asks for a format by post."""

import re
from typing import Any

from django import forms

from localoffer.core.forms import PublicForm
from localoffer.post.postal_format import postal_format, postal_formats

_POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}")


class WhatForm(PublicForm):
    """Which format, and anything else that we should know."""

    wanted = forms.ChoiceField(label="What shall we send you?", widget=forms.RadioSelect)
    wishes = forms.CharField(
        label="Anything that we should know",
        help_text="Which language, or what you need. Please do not tell us about anybody’s health.",
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        field = self.fields["wanted"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(each.identifier, f"{each.label}. {each.says}") for each in postal_formats()]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        wanted = postal_format(cleaned.get("wanted", ""))
        if wanted and wanted.needs_words and not cleaned.get("wishes"):
            self.add_error("wishes", "Tell us which language, or what you need.")
        return cleaned


class WhereForm(PublicForm):
    """Name and address. The telephone number is for a question only."""

    name = forms.CharField(
        label="Name",
        help_text="As it should stand on the envelope.",
        max_length=100,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    lines = forms.CharField(
        label="Address",
        help_text="House and street, then town. One line each.",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 4, "autocomplete": "street-address"}),
    )
    postcode = forms.CharField(
        label="Postcode", max_length=10, widget=forms.TextInput(attrs={"autocomplete": "postal-code"})
    )
    telephone = forms.CharField(
        label="Telephone number",
        help_text="Only if we may ring you with a question.",
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "tel", "type": "tel"}),
    )

    def clean_postcode(self) -> str:
        """`LS1 3AD`, in capitals with its space."""
        plain = re.sub(r"\s", "", self.cleaned_data["postcode"]).upper()
        if not _POSTCODE.fullmatch(plain):
            raise forms.ValidationError("Write a whole postcode, like LS1 3AD.")
        return f"{plain[:-3]} {plain[-3:]}"

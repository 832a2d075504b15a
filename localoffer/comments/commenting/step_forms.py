"""One form for each page that asks something."""

import re
from dataclasses import replace
from typing import Any

from django import forms

from localoffer.comments.anonymity import tidy
from localoffer.comments.choices import Subject
from localoffer.comments.commenting.area import without_second_half
from localoffer.comments.commenting.find_publication import LONGEST_ADDRESS, find_publication
from localoffer.comments.commenting.step_form import Row, StepForm
from localoffer.comments.commenting.steps import Step
from localoffer.comments.terms import Category
from localoffer.comments.wording import LONGEST, FieldWords, OptionWords
from localoffer.directory.vocabulary import Need
from localoffer.publishing.correction_form import MessageField
from localoffer.publishing.publication import Publication

_FEWEST_DIGITS = 5


class AboutForm(StepForm):
    step = Step.ABOUT
    heading_field = "subject"
    subject = forms.ChoiceField(widget=forms.RadioSelect)

    def rows(self) -> list[Row]:
        """A page is named by its title instead, which the next form knows."""
        return [] if self.cleaned_data["subject"] == Subject.PUBLICATION else super().rows()


class WhichForm(StepForm):
    """The page travels by its address."""

    step = Step.WHICH
    about = forms.CharField(max_length=LONGEST_ADDRESS, widget=forms.TextInput(attrs={"autocomplete": "off"}))
    errors_said = {"about": ("max_length", "null_characters_not_allowed")}

    def clean_about(self) -> Publication:
        found = find_publication(self.cleaned_data["about"])
        if found is None:
            raise forms.ValidationError(self.step_words.fields["about"].error)
        return found

    def kept(self) -> dict[str, str]:
        return {"about": self.cleaned_data["about"].address}

    def rows(self) -> list[Row]:
        """Shown by its title. To change it, one is first asked whether it is still about a page."""
        return [replace(row, step=Step.ABOUT) for row in super().rows()]


class CategoryForm(StepForm):
    step = Step.CATEGORY
    heading_field = "category"
    category = forms.ChoiceField(widget=forms.RadioSelect)

    def options_of(self, words: FieldWords) -> tuple[OptionWords, ...]:
        return tuple(
            OptionWords(row.identifier, (row.plain_name if self.easy else "") or row.label, row.description)
            for row in Category.objects.filter(is_retired=False)
        )


class MissingForm(StepForm):
    """For whom and where something is missing: all of it may be left empty."""

    step = Step.MISSING
    need = forms.ChoiceField(required=False)
    age = forms.IntegerField(
        min_value=0, max_value=25, required=False, widget=forms.NumberInput(attrs={"class": "govuk-input--width-3"})
    )
    area = forms.CharField(max_length=80, required=False, widget=forms.TextInput(attrs={"autocomplete": "off"}))
    errors_said = {"age": ("invalid", "min_value", "max_value"), "area": ("max_length",)}

    def options_of(self, words: FieldWords) -> tuple[OptionWords, ...]:
        needs = Need.objects.filter(is_retired=False)
        return (*words.options, *(OptionWords(need.identifier, str(need)) for need in needs))

    def clean_area(self) -> str:
        return without_second_half(self.cleaned_data["area"])


class WordsForm(StepForm):
    """Words, or a recording that is to follow, or both."""

    step = Step.WORDS
    words = MessageField(max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 8}))
    recording = forms.BooleanField(required=False)

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.fields["words"].required = not self["recording"].value()

    def clean_words(self) -> str:
        """Text can look empty and not be: characters without width are no words."""
        words: str = self.cleaned_data["words"]
        if self.fields["words"].required and not tidy(words):
            raise forms.ValidationError(self.step_words.fields["words"].error)
        return words


class SpeakerForm(StepForm):
    step = Step.SPEAKER
    heading_field = "speaker"
    speaker = forms.ChoiceField(widget=forms.RadioSelect)


class ContactForm(StepForm):
    """A way to answer: none need be given."""

    step = Step.CONTACT
    email = forms.EmailField(
        max_length=254, required=False, widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"})
    )
    telephone = forms.CharField(
        max_length=40, required=False, widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"})
    )
    postal_address = MessageField(max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 4}))
    errors_said = {"email": ("invalid", "max_length"), "telephone": ("max_length",)}

    def clean_telephone(self) -> str:
        typed = tidy(self.cleaned_data["telephone"])
        if typed and len(re.findall(r"[0-9]", typed)) < _FEWEST_DIGITS:
            raise forms.ValidationError(self.step_words.fields["telephone"].error)
        return typed

    def clean_postal_address(self) -> str:
        return tidy(self.cleaned_data["postal_address"])


FORMS: dict[Step, type[StepForm]] = {
    form.step: form for form in (AboutForm, WhichForm, CategoryForm, MissingForm, WordsForm, SpeakerForm, ContactForm)
}

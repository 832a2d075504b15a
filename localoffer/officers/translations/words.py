"""The words of a translation as a file for an agency, and back."""

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from wagtail.admin import messages

from localoffer.core.words import plural
from localoffer.officers.comments.access import officer, only
from localoffer.officers.translations.work import translation_to_open
from localoffer.translations.actions.take_in import WouldReplace, take_in_words
from localoffer.translations.models import Translation
from localoffer.translations.permissions import check_may_translate
from localoffer.translations.words_file import BYTES_LIMIT, UnusableFile, words_csv

MOST_NUMBERS = 20


class FileForm(forms.Form):
    file = forms.FileField(label="The file", help_text="CSV in UTF-8, with the columns that it had when you got it.")
    may_replace = forms.BooleanField(required=False, label="Replace what is translated here already")

    def clean_file(self) -> "UploadedFile[bytes]":
        file: UploadedFile[bytes] = self.cleaned_data["file"]
        if (file.size or 0) > BYTES_LIMIT:
            raise forms.ValidationError("This is larger than any translation. It is not the file.")
        return file


@only(check_may_translate)
def words(request: HttpRequest, pk: int) -> HttpResponse:
    """The file to send to an agency."""
    translation = translation_to_open(pk)
    response = HttpResponse(words_csv(translation.pieces.all()), content_type="text/csv; charset=utf-8")
    name = f"translation-{translation.pk}-{translation.language.tag}.csv"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@only(check_may_translate)
def take_in(request: HttpRequest, pk: int) -> HttpResponse:
    """The file as it came back: all of it, or nothing and what is wrong with it."""
    translation = translation_to_open(pk)
    form = FileForm(request.POST or None, request.FILES or None)
    faults: list[str] = []
    if request.method == "POST" and form.is_valid():
        faults = _take_in(request, translation, form)
        if not faults:
            return redirect("officers_translations:work", pk)
    context = {"form": form, "faults": faults, "translation": translation}
    return render(request, "officers/translations/take_in.html", context)


def _take_in(request: HttpRequest, translation: Translation, form: FileForm) -> list[str]:
    values = form.cleaned_data
    try:
        count = take_in_words(
            translation=translation,
            content=values["file"].read(),
            by=officer(request),
            may_replace=values["may_replace"],
        )
    except UnusableFile as unusable:
        return list(unusable.faults)
    except WouldReplace as would:
        return [_would_replace(would.numbers)]
    messages.success(request, f"{plural(count, 'piece')} taken in from the file.")
    return []


def _would_replace(numbers: list[int]) -> str:
    some = ", ".join(map(str, numbers[:MOST_NUMBERS]))
    more = len(numbers) - MOST_NUMBERS
    rest = f" and {more:,} more" if more > 0 else ""
    return (
        f"The file has other words than are here already for: {some}{rest}. "
        "If the file is right, choose it again and tick that it may replace them."
    )

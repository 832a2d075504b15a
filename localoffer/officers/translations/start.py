"""A translation is begun: which page, which language, who makes it."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from wagtail.admin import messages

from localoffer.officers.comments.access import officer, only
from localoffer.officers.comments.which_publication import publications_meant
from localoffer.publishing.models import Publication
from localoffer.translations.actions.start import AlreadyThere, SourceGone, start_translation
from localoffer.translations.models import Language
from localoffer.translations.permissions import check_may_translate

MADE_BY_HELP = "Families read it: “Sample Translations Ltd”, “Community languages team”. Never a person’s name."


class PublicationField(forms.CharField):
    """An address on this site or words of a title. Becomes the one publication that is meant."""

    def __init__(self, **options: Any) -> None:
        help_text = "Its address, such as /services/saturday-splash/, or words of its title."
        super().__init__(max_length=500, label="Which page", help_text=help_text, **options)

    def clean(self, value: Any) -> Publication:
        found = [each for each in publications_meant(super().clean(value)) if each.is_public]
        if not found:
            raise forms.ValidationError("Nothing on the site has this address or title.")
        if len(found) > 1:
            some = "; ".join(f"{each.title}: {each.address}" for each in found[:5])
            raise forms.ValidationError(f"Several pages may be meant. Copy the address of one. {some}")
        return found[0]


class StartForm(forms.Form):
    about = PublicationField()
    language = forms.ModelChoiceField(queryset=Language.objects.none(), to_field_name="tag", empty_label="Choose one")
    made_by = forms.CharField(max_length=200, label="Who translates it", help_text=MADE_BY_HELP)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        choices: Any = self.fields["language"]
        choices.queryset = Language.objects.offered()


@only(check_may_translate)
def start(request: HttpRequest) -> HttpResponse:
    """One that is there already is opened instead."""
    form = StartForm(request.POST or None, initial={"about": request.GET.get("about", "")})
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        try:
            made = start_translation(
                publication=values["about"],
                language=values["language"],
                made_by=values["made_by"],
                by=officer(request),
            )
        except AlreadyThere as there:
            messages.warning(request, "This translation was begun before. Here it is.")
            return redirect("officers_translations:work", there.current.pk)
        except SourceGone:
            form.add_error("about", "This page was taken off the site a moment ago.")
        else:
            return redirect("officers_translations:work", made.pk)
    return render(request, "officers/translations/start.html", {"form": form})

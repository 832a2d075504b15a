"""Films in British Sign Language: which pages have one, where it is, and whether it still says the same."""

from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from wagtail.admin import messages

from localoffer.core.largest_key import LARGEST_KEY
from localoffer.officers.comments.access import officer, only
from localoffer.officers.translations.start import PublicationField
from localoffer.publishing.companion import source_texts
from localoffer.publishing.record import record_of
from localoffer.publishing.source_changes import source_changes
from localoffer.translations.actions.films import FilmText, confirm_film, keep_film, publish_film, remove_film
from localoffer.translations.actions.start import SourceGone
from localoffer.translations.bsl_video import LONGEST_FILM, check_link
from localoffer.translations.models import BslVideo
from localoffer.translations.permissions import check_may_publish_translations

ON_A_PAGE = 50
GONE = "The page is not on the site just now."


class LengthField(forms.CharField):
    """`3:20` or `1:02:30`; becomes seconds."""

    def clean(self, value: Any) -> int:
        parts = super().clean(value).strip().split(":")
        if not 2 <= len(parts) <= 3 or not all(part.isascii() and part.isdecimal() for part in parts):
            raise forms.ValidationError("Write minutes and seconds: 3:20.")
        seconds = 0
        for part in parts:
            seconds = seconds * 60 + int(part[:6])
        if not 0 < seconds <= LONGEST_FILM or any(int(part[:6]) > 59 for part in parts[1:]):
            raise forms.ValidationError("Write minutes and seconds: 3:20.")
        return seconds


class FilmForm(forms.Form):
    title = forms.CharField(max_length=200, help_text="What the film is called, in English.")
    link = forms.CharField(max_length=500, label="Address of the film", validators=[check_link])
    seconds = LengthField(label="Length", help_text="Minutes and seconds, such as 3:20.")
    made_by = forms.CharField(max_length=200, label="Who signs", help_text="The organisation, never a person’s name.")
    transcript_link = forms.CharField(
        max_length=500,
        required=False,
        label="Address of a transcript",
        help_text="Only where the film says something else than the page.",
        validators=[check_link],
    )

    def film(self) -> FilmText:
        return FilmText(**{name: self.cleaned_data[name] for name in FilmText.__slots__})


class NewFilmForm(FilmForm):
    about = PublicationField()
    field_order = ["about"]


@only(check_may_publish_translations)
def film_list(request: HttpRequest) -> HttpResponse:
    films = BslVideo.objects.select_related("publication")
    context = {"page": Paginator(films, ON_A_PAGE).get_page(request.GET.get("p"))}
    return render(request, "officers/translations/films.html", context)


@only(check_may_publish_translations)
def new_film(request: HttpRequest) -> HttpResponse:
    """A page has one film: where it has one, that is opened instead."""
    form = NewFilmForm(request.POST or None, initial={"about": request.GET.get("about", "")})
    if request.method == "POST" and form.is_valid():
        about = form.cleaned_data["about"]
        if there := BslVideo.objects.filter(publication=about).first():
            messages.warning(request, "This page has a film already. Change it here.")
            return redirect("officers_translations:film", there.pk)
        try:
            made = keep_film(publication=about, film=form.film(), by=officer(request))
        except SourceGone:
            form.add_error("about", GONE)
        else:
            messages.success(request, "Saved as a draft. Publish it when you have tried the link.")
            return redirect("officers_translations:film", made.pk)
    return render(request, "officers/translations/film.html", {"form": form, "film": None})


@only(check_may_publish_translations)
def change_film(request: HttpRequest, pk: int) -> HttpResponse:
    film = BslVideo.objects.select_related("publication").filter(pk=pk).first() if pk <= LARGEST_KEY else None
    if film is None:
        raise Http404
    do = request.POST.get("do", "")
    if request.method == "POST" and do in _STEPS:
        return _step(request, film, do)
    form = FilmForm(request.POST or None, initial=_initial(film))
    if request.method == "POST" and form.is_valid():
        try:
            keep_film(publication=film.publication, film=form.film(), by=officer(request))
        except SourceGone:
            messages.error(request, GONE)
        else:
            messages.success(request, "Saved.")
            return redirect("officers_translations:film", film.pk)
    record = record_of(film.publication)
    changes = source_changes(film.source, source_texts(record.to_document())) if record else []
    return render(request, "officers/translations/film.html", {"form": form, "film": film, "changes": changes})


def _step(request: HttpRequest, film: BslVideo, do: str) -> HttpResponse:
    by = officer(request)
    try:
        if do == "remove":
            remove_film(film=film, by=by)
        elif do == "confirm":
            confirm_film(film=film, by=by)
        else:
            publish_film(film=film, by=by, is_public=do == "publish")
    except SourceGone:
        messages.error(request, GONE)
    else:
        messages.success(request, _STEPS[do])
    if do == "remove":
        return redirect("officers_translations:films")
    return redirect("officers_translations:film", film.pk)


_STEPS = {
    "publish": "Published.",
    "take-down": "Taken down: families no longer see it.",
    "confirm": "Noted: it says the same as the page.",
    "remove": "Removed.",
}


def _initial(film: BslVideo) -> dict[str, Any]:
    minutes, seconds = divmod(film.seconds, 60)
    values = {name: getattr(film, name) for name in FilmText.__slots__}
    return {**values, "seconds": f"{minutes}:{seconds:02}"}

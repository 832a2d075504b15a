"""A film in British Sign Language of one publication."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from localoffer.publishing.record import record_of
from localoffer.translations.bsl_video import BslVideo
from localoffer.translations.sentences import EXAMPLE_FILM, FILM_BEHIND, signed


@require_safe
def bsl_video(request: HttpRequest, address: str) -> HttpResponse:
    """What the film is and where it is. It is linked, never embedded: nobody else learns who reads this page."""
    films = BslVideo.objects.published().select_related("publication")
    film = films.filter(publication__address=f"/{address}").first()
    if film is None:
        raise Http404
    record = record_of(film.publication)
    context = {
        "film": film,
        "publication": film.publication,
        "signed": signed(film),
        "behind": FILM_BEHIND if record is None or film.is_behind(record.to_document()) else "",
        "example": EXAMPLE_FILM if film.is_example else "",
    }
    return render(request, "translations/bsl_video.html", context)

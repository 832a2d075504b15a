"""A picture that an officer uploaded."""

from django.http import FileResponse, Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from localoffer.core.largest_key import LARGEST_KEY
from localoffer.easy_read.models import EasyRead, Picture

MEDIA_TYPES = {".png": "image/png", ".jpg": "image/jpeg"}
ONE_DAY = 24 * 60 * 60


@require_safe
def picture(request: HttpRequest, pk: int, name: str, extension: str) -> HttpResponseBase:
    """For everybody, while something that everybody can read shows it."""
    pk = min(pk, LARGEST_KEY)
    shown = EasyRead.objects.published().filter(rows__picture=pk)
    found = Picture.objects.uploaded().filter(pk=pk, name=name).first()
    if found is None or not shown.exists():
        raise Http404
    response = picture_file(found)
    response["Cache-Control"] = f"public, max-age={ONE_DAY}"
    return response


def picture_file(found: Picture) -> HttpResponseBase:
    """Its file, which we drew ourselves. Raises Http404 where it is missing."""
    try:
        file = found.path.open("rb")
    except OSError as problem:
        raise Http404 from problem
    response = FileResponse(file, content_type=MEDIA_TYPES.get(found.path.suffix, "application/octet-stream"))
    # Opened by itself, it is a picture and nothing else, whatever a browser makes of its bytes.
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response

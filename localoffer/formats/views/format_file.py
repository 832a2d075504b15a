"""One format of one thing: a page to print, or a file."""

import logging
from contextlib import suppress
from io import BytesIO
from typing import IO

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from localoffer.accounts.visitor_limit import count_visit
from localoffer.core.visitor import visitor_address
from localoffer.formats.actions import order_file
from localoffer.formats.choice import formats_address, is_available, is_too_long
from localoffer.formats.copy import Copy, copy_of
from localoffer.formats.file_store import Busy
from localoffer.formats.find_edition import find_edition
from localoffer.formats.format import BY_NAME, Format, Kind
from localoffer.formats.html import document_body
from localoffer.formats.isolated import RenderingFailed
from localoffer.formats.job import Job, JobState
from localoffer.formats.languages import direction
from localoffer.formats.make import content_of, file_store, takes_long
from localoffer.publishing.edition import Edition

log = logging.getLogger(__name__)

# Files that were made before are given without a limit. A school or library may share one address.
MADE_AN_HOUR = 300
ORDERED_AN_HOUR = 20


@require_safe
def format_file(request: HttpRequest, address: str, name: str) -> HttpResponse | FileResponse:
    """The page or the file. One that takes long is made in the background, and this address says how far it is."""
    wanted = BY_NAME.get(name)
    edition = find_edition(f"/{address}", request.GET) if wanted else None
    if wanted is None or edition is None:
        raise Http404
    copy = copy_of(edition, wanted, _points(request, wanted), timezone.localdate())
    if wanted.kind == Kind.PAGE:
        return _page(request, edition, copy)
    if not is_available(wanted, copy.document.language):
        return _not_made(request, edition, copy, "unavailable")
    if is_too_long(copy):
        return _not_made(request, edition, copy, "long", status=404)
    try:
        return _made(copy) or _make(request, edition, copy)
    except Busy:
        return _not_made(request, edition, copy, "busy")
    except RenderingFailed as problem:
        log.error("a format could not be made", extra={"format": wanted.name, "why": str(problem)})
        return _not_made(request, edition, copy, "failed")


def _points(request: HttpRequest, wanted: Format) -> int:
    """The size of letters that was asked for, where the format has it."""
    asked = request.GET.get("points", "")
    sizes = {str(points): points for points in wanted.sizes}
    return sizes.get(asked, wanted.points)


def _page(request: HttpRequest, edition: Edition, copy: Copy) -> HttpResponse:
    context = {
        "edition": edition,
        "copy": copy,
        "body": document_body(copy.document),
        "direction": direction(copy.document.language),
        "formats_address": formats_address(edition.address),
    }
    return render(request, "formats/print.html", context)


def _made(copy: Copy) -> FileResponse | None:
    """The file, where it was made before."""
    path = file_store().find(copy.key)
    try:
        return _file(copy, path.open("rb")) if path else None
    except OSError:
        # It went in this moment, to make room.
        return None


def _make(request: HttpRequest, edition: Edition, copy: Copy) -> HttpResponse | FileResponse:
    """Make it now; in the background where a reader would not wait for it, or where too much is being made now.

    Who only looks whether the file is there (HEAD) has nothing made.
    """
    if request.method == "HEAD":
        return HttpResponse(content_type=copy.format.media_type)
    if not takes_long(copy):
        _count(request, "format", MADE_AN_HOUR)
        with suppress(Busy):
            return _file(copy, BytesIO(content_of(copy)))
    return _ordered(request, edition, copy)


def _ordered(request: HttpRequest, edition: Edition, copy: Copy) -> HttpResponse:
    """How far it is. Asking for this page has it made."""
    if not Job.objects.filter(key=copy.key).exists():
        _count(request, "format order", ORDERED_AN_HOUR)
    job = order_file(copy=copy, address=edition.address)
    if job.state == JobState.FAILED:
        return _not_made(request, edition, copy, "failed")
    context = {
        "edition": edition,
        "copy": copy,
        "job": job,
        "here": request.get_full_path(),
        "formats_address": formats_address(edition.address),
    }
    return render(request, "formats/making.html", context, status=202)


def _count(request: HttpRequest, purpose: str, most: int) -> None:
    """Raises Busy for a visitor who has had so many made in this hour that others would wait for them."""
    if count_visit(purpose=purpose, address=visitor_address(request)) > most:
        raise Busy


def _file(copy: Copy, content: IO[bytes]) -> FileResponse:
    name = f"{copy.file_name}.{copy.format.extension}"
    return FileResponse(content, as_attachment=True, filename=name, content_type=copy.format.media_type)


def _not_made(request: HttpRequest, edition: Edition, copy: Copy, why: str, status: int = 503) -> HttpResponse:
    context = {"edition": edition, "copy": copy, "why": why, "formats_address": formats_address(edition.address)}
    response = render(request, "formats/not_made.html", context, status=status)
    response["Retry-After"] = "60"
    return response

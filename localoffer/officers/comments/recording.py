"""A voice or video recording, for those who may hear it."""

import re
from collections.abc import Iterator
from typing import IO

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from localoffer.comments.models import Recording
from localoffer.comments.permissions import Person, check_may_hear
from localoffer.officers.comments.access import comment_to_open, only

BLOCK = 64 * 1024
# Nothing in a file that somebody sent may run here, whatever a browser makes of it.
HEADERS = {
    "Accept-Ranges": "bytes",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; media-src 'self'; sandbox",
}


def anybody_signed_in(person: Person) -> None:
    """Who may hear depends on the comment: that is asked once it is known."""


@require_safe
@only(anybody_signed_in)
def recording(request: HttpRequest, pk: int, recording_pk: int) -> HttpResponseBase:
    """The file, or the part that a player asks for: some players play nothing without parts."""
    comment = comment_to_open(request, pk)
    check_may_hear(request.user, comment)
    found = get_object_or_404(Recording, pk=recording_pk, comment=comment)
    try:
        file = found.file.open("rb")
    except FileNotFoundError as gone:
        raise Http404 from gone
    headers = {**HEADERS, "Content-Disposition": f'inline; filename="comment-{pk}-recording-{found.pk}{found.suffix}"'}
    size = file.size
    part = _part(request.headers.get("Range", ""), size)
    if part is None:
        file.close()
        return HttpResponse(status=416, headers={**headers, "Content-Range": f"bytes */{size}"})
    first, last = part
    headers["Content-Length"] = str(last - first + 1)
    is_part = (first, last) != (0, size - 1)
    if is_part:
        headers["Content-Range"] = f"bytes {first}-{last}/{size}"
    return StreamingHttpResponse(
        _blocks(file, first, last + 1), status=206 if is_part else 200, content_type=found.content_type, headers=headers
    )


def _part(asked: str, size: int) -> tuple[int, int] | None:
    """First and last byte. The whole, where no single part is asked for; None where the part lies outside the file."""
    match = re.fullmatch(r"bytes=(\d{0,18})-(\d{0,18})", asked)
    if not match or match.groups() == ("", ""):
        return 0, size - 1
    start, end = match.groups()
    first = int(start) if start else max(0, size - int(end))
    last = min(int(end), size - 1) if start and end else size - 1
    return (first, last) if first <= last else None


def _blocks(file: IO[bytes], start: int, end: int) -> Iterator[bytes]:
    """The bytes from `start` to just before `end`, some at a time. The file is closed after them."""
    with file:
        file.seek(start)
        while start < end and (block := file.read(min(BLOCK, end - start))):
            start += len(block)
            yield block

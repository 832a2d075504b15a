"""The easy read version of a publication, for everybody."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from localoffer.easy_read.easy_read_document import easy_read_document
from localoffer.easy_read.models import EasyRead


@require_safe
def easy_read(request: HttpRequest, address: str) -> HttpResponse:
    """The published one of a public publication."""
    found = EasyRead.objects.at(f"/{address}")
    if found is None:
        raise Http404
    context = {"easy_read": found, "document": easy_read_document(found), "is_preview": False}
    return render(request, "easy_read/easy_read.html", context)

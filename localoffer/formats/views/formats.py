"""The formats that something can be had in."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from localoffer.formats.choice import choices, formats_address
from localoffer.formats.companions import companions_of
from localoffer.formats.find_edition import find_edition


@require_safe
def formats(request: HttpRequest, address: str) -> HttpResponse:
    """For one publication or a selection: each format, for whom it is and how big."""
    edition = find_edition(f"/{address}", request.GET)
    if edition is None:
        raise Http404
    wider = [(each.label, formats_address(each.address)) for each in edition.wider]
    context = {
        "edition": edition,
        "choices": choices(edition, timezone.localdate()),
        "wider": wider,
        "companions": companions_of(edition),
    }
    return render(request, "formats/formats.html", context)

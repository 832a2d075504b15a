"""Where the data, the software and the typeface come from."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from localoffer.pages.attributions import read_attributions


@require_safe
def data_and_licences(request: HttpRequest) -> HttpResponse:
    groups = read_attributions(settings.DATA_DIR / "attributions.toml")
    return render(request, "pages/data_and_licences.html", {"groups": groups})

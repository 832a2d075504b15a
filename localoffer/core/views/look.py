"""The authority's colours as a style sheet, so that the compiled one is the same for every authority."""

from dataclasses import asdict

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from localoffer.core.authority import Colours


def style_sheet(colours: Colours) -> str:
    """The colours as CSS custom properties."""
    lines = [f"  --{name.replace('_', '-')}: {value};" for name, value in asdict(colours).items()]
    return "\n".join([":root {", *lines, "}", ""])


@require_safe
@cache_control(public=True, max_age=3600)
def look(request: HttpRequest) -> HttpResponse:
    return HttpResponse(style_sheet(settings.AUTHORITY.colours), content_type="text/css; charset=utf-8")

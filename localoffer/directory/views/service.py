"""One service."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from localoffer.directory.service import Service
from localoffer.directory.service_screen import service_screen


@require_safe
def service(request: HttpRequest, slug: str) -> HttpResponse:
    """The page of a listed service. One that ended says so, because people keep links."""
    found = get_object_or_404(Service.objects.filter(live=True).with_everything(), slug=slug)
    if not found.is_listed:
        return render(request, "directory/service_ended.html", {"service": found}, status=410)
    return render(request, "directory/service.html", service_screen(found))

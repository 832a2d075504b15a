"""Thanks, and what happens next."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def correction_received(request: HttpRequest) -> HttpResponse:
    return render(request, "publishing/correction_received.html")

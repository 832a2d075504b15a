"""What the authority still has to complete on its pages."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from wagtail.admin.auth import require_admin_access

from localoffer.pages import unfinished


@require_admin_access
def unfinished_list(request: HttpRequest) -> HttpResponse:
    items = [{"page": page, "what": what} for page, what in unfinished.unfinished()]
    return render(request, "officers/unfinished.html", {"unfinished": items})

"""The comment form to print, in three versions."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from localoffer.comments.commenting.find_publication import find_publication
from localoffer.comments.printable_form import LARGE_PRINT_POINTS, PrintableForm, Version

_EASY_READ = "comments/printable_form_easy_read.html"


@require_safe
def printable_form(request: HttpRequest, version: Version) -> HttpResponse:
    """`?about=<address>` prints what it is about, `?size=24` makes large print larger. What is unknown is left out."""
    typed = request.GET.get("about", "")
    about = find_publication(typed)
    sizes = {str(points): points for points in LARGE_PRINT_POINTS}
    points = sizes.get(request.GET.get("size", ""), LARGE_PRINT_POINTS[0])
    context = {"form": PrintableForm(version, about, points), "is_unknown_page": bool(typed) and about is None}
    template = _EASY_READ if version == Version.EASY_READ else "comments/printable_form.html"
    return render(request, template, context)

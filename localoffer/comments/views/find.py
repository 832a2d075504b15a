"""A commenter types the reference and is led to where the comment stands."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from localoffer.comments.reference_form import ReferenceForm


# A visitor has no session that another site could misuse, and a CSRF cookie would be the only cookie we set.
@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def find(request: HttpRequest) -> HttpResponse:
    """Says nothing of whether a comment is there: the page that it leads to counts those who guess."""
    if request.method != "POST":
        return render(request, "comments/find_comment.html", {"form": ReferenceForm()})
    form = ReferenceForm(request.POST)
    if not form.is_valid():
        return render(request, "comments/find_comment.html", {"form": form}, status=422)
    address = reverse("comments:status", args=[form.cleaned_data["reference"]])
    return HttpResponseRedirect(address, status=303)

"""Report something wrong on a publication."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from localoffer.publishing.actions import report_correction
from localoffer.publishing.correction_form import CorrectionForm, new_token
from localoffer.publishing.publication import Publication


# A visitor has no session that another site could misuse, and a CSRF cookie would be the only cookie we set.
@csrf_exempt
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def new_correction(request: HttpRequest) -> HttpResponse:
    """The form for `?about=<address>`. A form with mistakes comes back filled in, with a fresh token."""
    about = request.POST.get("about") or request.GET.get("about", "")
    publication = _publication(about)
    if publication is None:
        return render(request, "publishing/correction_about_nothing.html", status=404)
    if request.method != "POST":
        form = CorrectionForm(initial={"about": about, "form_token": new_token()})
        return render(request, "publishing/new_correction.html", {"form": form, "publication": publication})
    form = CorrectionForm(request.POST)
    if form.is_valid():
        report_correction(
            publication=form.cleaned_data["about"],
            message=form.cleaned_data["message"],
            reply_email=form.cleaned_data["reply_email"],
            form_token=form.cleaned_data["form_token"],
        )
        return redirect("publishing:correction_received")
    if "form_token" in form.errors:
        sent = request.POST.copy()
        sent["form_token"] = new_token()
        form.data = sent
    return render(request, "publishing/new_correction.html", {"form": form, "publication": publication}, status=422)


def _publication(address: str) -> Publication | None:
    if "\x00" in address:
        return None
    return Publication.objects.public().filter(address=address).first()

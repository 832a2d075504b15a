"""Taking back what is published: with a reason, asked for once."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from localoffer.answering.access import editor, for_publishers
from localoffer.answering.actions.take_back import take_back_offer
from localoffer.answering.take_back_form import TakeBackForm
from localoffer.schools.models import SchoolOffer, Setting


@require_http_methods(["GET", "HEAD", "POST"])
@for_publishers
def take_back(request: HttpRequest, setting: Setting) -> HttpResponse:
    """Says what happens, and asks why."""
    offer = SchoolOffer.objects.current().filter(setting=setting).first()
    if offer is None:
        messages.info(request, "Nothing is published now.")
        return redirect("answering:school", urn=setting.urn)
    form = TakeBackForm(request.POST if request.method == "POST" else None, initial={"number": offer.number})
    context = {"setting": setting, "offer": offer, "form": form}
    if not form.is_bound:
        return render(request, "answering/take_back.html", context)
    if not form.is_valid():
        return render(request, "answering/take_back.html", context, status=422)
    if form.cleaned_data["number"] != offer.number:
        messages.error(request, "A newer offer was published meanwhile. It is still published. Look at it first.")
        return redirect("answering:history", urn=setting.urn)
    take_back_offer(offer=offer, by=editor(request), reason=form.cleaned_data["reason"])
    messages.success(request, "You have taken back your offer. Families no longer see it. It stays in your history.")
    return redirect("answering:history", urn=setting.urn)

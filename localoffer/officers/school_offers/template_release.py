"""A version is confirmed, released or thrown away."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from wagtail.admin import messages

from localoffer.answering.permissions import check_may_edit_templates
from localoffer.core.words import plain_date
from localoffer.officers.comments.access import officer, only
from localoffer.officers.school_offers.only_sent import only_sent
from localoffer.officers.school_offers.templates import done, template_screen
from localoffer.schools.actions_template_editing import confirm_template, discard_template, release_template
from localoffer.schools.models import OfferTemplate


class ReleaseForm(forms.Form):
    day = forms.DateField()
    reason = forms.CharField(required=False, max_length=1000)
    sure = forms.BooleanField()


@only(check_may_edit_templates)
@only_sent("template", "pk")
def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """The authority stands behind it: it is no draft any more."""
    template = get_object_or_404(OfferTemplate, pk=pk)
    confirm_template(template=template, by=officer(request))
    messages.success(request, "Confirmed: these questions are no longer shown as a draft.")
    return redirect("officers_school_offers:template", pk)


@only(check_may_edit_templates)
@only_sent("template", "pk")
def release(request: HttpRequest, pk: int) -> HttpResponse:
    """From a day on. Takes a tick as well as the button, because nothing brings it back."""
    template = get_object_or_404(OfferTemplate, pk=pk)
    form = ReleaseForm(request.POST)
    typed = {name: request.POST.get(name, "") for name in form.fields}
    if not form.is_valid():
        messages.error(
            request, "Give the day, for example 2027-09-01, and tick that you are sure. Then it is released."
        )
        return template_screen(request, pk, **typed)
    said, seen, by = form.cleaned_data, request.POST.get("seen", ""), officer(request)
    if done(
        request,
        lambda: release_template(template=template, by=by, day=said["day"], seen=seen, reason=said["reason"]),
    ):
        messages.success(request, f"Released. Schools answer these questions from {plain_date(said['day'])}.")
        return redirect("officers_school_offers:template", pk)
    return template_screen(request, pk, **typed)


@only(check_may_edit_templates)
@only_sent("template", "pk")
def discard(request: HttpRequest, pk: int) -> HttpResponse:
    template = OfferTemplate.objects.filter(pk=pk).first()
    if template is None:
        messages.warning(request, "Somebody threw it away before you.")
        return redirect("officers_school_offers:templates")
    if not request.POST.get("sure"):
        messages.error(request, "Tick that you are sure, then the version is thrown away.")
        return redirect("officers_school_offers:template", pk)
    if not done(
        request,
        lambda: discard_template(template=template, by=officer(request), seen=request.POST.get("seen", "")),
    ):
        return redirect("officers_school_offers:template", pk)
    messages.success(request, "Thrown away.")
    return redirect("officers_school_offers:templates")

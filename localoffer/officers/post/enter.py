"""Enter a request that came by telephone, by letter or in person; say why one is not sent."""

import secrets
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from wagtail.admin import messages
from wagtail.admin.widgets import AdminDateInput

from localoffer.officers.comments.access import officer, only
from localoffer.officers.comments.which_publication import publications_meant
from localoffer.post.about import About, about_address
from localoffer.post.actions import AlreadySettled, Recipient, Wanted, cancel_request, receive_postal_request
from localoffer.post.forms import WhatForm, WhereForm
from localoffer.post.permissions import check_may_send
from localoffer.post.postal_request import Channel, PostalRequest


class EnterForm(WhatForm, WhereForm):
    """The family's questions, with what only an officer is asked. `once` keeps a double click from counting twice."""

    about = forms.CharField(
        label="Which page or selection?",
        help_text="Its address, its number (P12), or words of its title. Empty: the Local Offer as a whole.",
        max_length=2000,
        required=False,
    )
    channel = forms.ChoiceField(
        label="How did they ask?", choices=[choice for choice in Channel.choices if choice[0] != Channel.WEB]
    )
    received_on = forms.DateField(label="When did they ask?", widget=AdminDateInput)
    once = forms.CharField(widget=forms.HiddenInput)

    field_order = ["about", "wanted", "wishes", "name", "lines", "postcode", "telephone", "channel", "received_on"]

    def clean_about(self) -> About:
        text: str = self.cleaned_data["about"].strip()
        address = about_address(text)
        if address.is_found:
            return address
        meant = publications_meant(text)
        if len(meant) == 1 and meant[0].is_public:
            return About(meant[0].address, meant[0].title)
        names = "; ".join(f"{each.title} ({each.address})" for each in meant[:5])
        raise forms.ValidationError(f"Which of these? {names}" if meant else "We found no such page.")

    def clean_received_on(self) -> Any:
        day = self.cleaned_data["received_on"]
        if day > timezone.localdate():
            raise forms.ValidationError("This day has not come yet.")
        return day


@only(check_may_send)
def enter(request: HttpRequest) -> HttpResponse:
    """The form. With a mistake it comes back filled in."""
    initial = {"received_on": timezone.localdate(), "channel": Channel.TELEPHONE, "once": secrets.token_urlsafe(12)}
    form = EnterForm(request.POST) if request.method == "POST" else EnterForm(initial=initial)
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        about: About = values["about"]
        saved = receive_postal_request(
            wanted=Wanted(about.address, about.title, values["wanted"], values["wishes"]),
            to=Recipient(values["name"], values["lines"], values["postcode"], values["telephone"]),
            channel=values["channel"],
            token=values["once"],
            received_on=values["received_on"],
            by=officer(request),
        )
        messages.success(request, f"Request {saved.pk} is in the queue: {saved}.")
        return redirect("officers_post:queue")
    return render(request, "officers/post/enter.html", {"form": form})


class CancelForm(forms.Form):
    reason = forms.CharField(
        max_length=300,
        label="Why is it not sent?",
        help_text="Without names: the audit keeps it.",
        error_messages={"required": "Say why it is not sent."},
    )


@only(check_may_send)
def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Not sent, and why. The name and address go at once."""
    found = get_object_or_404(PostalRequest, pk=pk)
    form = CancelForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            cancel_request(request=found, by=officer(request), reason=form.cleaned_data["reason"])
            messages.success(request, f"Request {pk} is not sent, and its name and address are deleted.")
        except AlreadySettled:
            messages.warning(request, "Somebody else has sent it or put it aside meanwhile: that stays.")
        return redirect("officers_post:queue")
    return render(request, "officers/post/cancel.html", {"form": form, "request_to_cancel": found})

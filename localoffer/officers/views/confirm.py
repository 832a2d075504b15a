"""Say that a publication is still correct, in one click."""

from datetime import timedelta
from typing import cast

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access

from localoffer.accounts.models import User
from localoffer.publishing.actions import confirm_checked
from localoffer.publishing.models import Publication

A_YEAR = timedelta(days=365)


class ConfirmForm(forms.Form):
    checked_by = forms.CharField(max_length=200, help_text="A team or role. The public sees it.")
    review_date = forms.DateField(
        label="Check it again by",
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        help_text="A year from now at most.",
    )

    def clean_review_date(self) -> object:
        day = self.cleaned_data["review_date"]
        today = timezone.localdate()
        if not today <= day <= today + A_YEAR:
            raise forms.ValidationError("Choose a day from today to a year from now.")
        return day


@require_admin_access
def confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """The form is filled in already: reading the page and pressing the button is all it takes."""
    if not request.user.has_perm("publishing.change_publication"):
        raise PermissionDenied
    officer = cast("User", request.user)
    publication = get_object_or_404(Publication, pk=pk)
    team = publication.owner or "the SEND team"
    form = ConfirmForm(request.POST or None, initial={"checked_by": team, "review_date": timezone.localdate() + A_YEAR})
    if request.method == "POST" and form.is_valid():
        confirm_checked(publication=publication, by=officer, **form.cleaned_data)
        messages.success(request, f"“{publication.title}” is confirmed.")
        return redirect("publications:index")
    return render(request, "officers/confirm.html", {"form": form, "publication": publication})

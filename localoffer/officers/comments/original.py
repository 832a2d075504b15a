"""The sealed words of a comment: for few, for a reason, and never unseen."""

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from localoffer.comments.actions.unseal import read_original
from localoffer.comments.models import Comment
from localoffer.comments.permissions import check_may_view_original, may_hear
from localoffer.comments.reference import NotAReference, read_reference
from localoffer.core.largest_key import LARGEST_KEY
from localoffer.officers.comments.access import comment_to_open, officer, only
from localoffer.officers.comments.forms import ReasonForm


class WhichForm(forms.Form):
    which = forms.CharField(label="Number or reference of the comment", max_length=60)

    def clean_which(self) -> int:
        """The key of the comment that is meant."""
        said = self.cleaned_data["which"].strip()
        pk = Comment.objects.filter(**_named(said)).values_list("pk", flat=True).first()
        if pk is None:
            raise ValidationError("There is no such comment.")
        return pk


def _named(said: str) -> dict[str, str | int]:
    if said.isascii() and said.isdigit():
        return {"pk": min(int(said), LARGEST_KEY)}
    try:
        return {"reference": read_reference(said)}
    except NotAReference:
        return {"reference": ""}


@only(check_may_view_original)
def find_original(request: HttpRequest) -> HttpResponse:
    """Which comment is it? Nothing of it is shown here."""
    form = WhichForm(request.GET or None)
    if form.is_valid():
        return redirect("officers_comments:original", form.cleaned_data["which"])
    return render(request, "officers/comments/find_original.html", {"form": form})


@only(check_may_view_original)
def original(request: HttpRequest, pk: int) -> HttpResponse:
    """First a reason, then the words. Each reading is a line of the audit, before anything is shown."""
    comment = comment_to_open(request, pk)
    form = ReasonForm(request.POST or None)
    context = {"comment": comment, "form": form, "is_opened": False}
    if request.method == "POST" and form.is_valid():
        sealed = read_original(comment=comment, by=officer(request), reason=form.cleaned_data["reason"])
        recordings = list(comment.recordings.all()) if may_hear(request.user, comment) else []
        context |= {"is_opened": True, "original": sealed, "recordings": recordings}
    return render(request, "officers/comments/original.html", context)

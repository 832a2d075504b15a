"""The gallery: a picture for one row, found by words, or brought along."""

from django import forms
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.text import slugify
from wagtail.admin import messages

from localoffer.core.largest_key import LARGEST_KEY
from localoffer.easy_read.actions import ChangedMeanwhile, NewPicture, give_picture, upload_picture
from localoffer.easy_read.models import Picture, Row
from localoffer.easy_read.permissions import check_may_draft
from localoffer.easy_read.uploaded_picture import LARGEST_BYTES, UnusablePicture
from localoffer.officers.comments.access import officer
from localoffer.officers.easy_read.access import only, typed_key
from localoffer.officers.easy_read.picture_address import officers_address
from localoffer.publishing.companion import CompanionState

ON_A_PAGE = 60
OVERTAKEN = "Somebody changed the rows after you opened this. Choose the picture again."


class PictureForm(forms.Form):
    """A picture from the officer's own computer."""

    file = forms.FileField(label="File", help_text="PNG or JPEG, 8 MB at most. We make it smaller.")
    alt = forms.CharField(
        label="What it shows, in a few words",
        max_length=200,
        help_text="For people who do not see it. For example: A girl on a swing.",
    )
    keywords = forms.CharField(
        label="Words to find it by", max_length=300, required=False, help_text="For example: play, park, outside."
    )
    source = forms.CharField(
        label="Whose picture is it, and may we publish it?",
        max_length=200,
        help_text="For example: drawn by us; or who gave it, and under which licence. Ask everybody who can be seen.",
    )


@only(check_may_draft)
def choose_picture(request: HttpRequest, pk: int, row_pk: int) -> HttpResponse:
    """Each picture is a button. Without scripts, and from the keyboard."""
    row = _row(pk, row_pk)
    form = PictureForm()
    if request.method == "POST" and "upload" in request.POST:
        form = PictureForm(request.POST, request.FILES)
        if answer := _upload(request, row, form):
            return answer
    elif request.method == "POST":
        return _choose(request, row)
    sought = request.GET.get("q", "")[:200]
    found = Paginator(Picture.objects.matching(sought), ON_A_PAGE).get_page(request.GET.get("p"))
    context = {
        "row": row,
        "easy_read": row.easy_read,
        "sought": sought,
        "found": found,
        "pictures": [(picture, officers_address(picture)) for picture in found],
        "form": form,
    }
    return render(request, "officers/easy_read/choose_picture.html", context)


def _row(pk: int, row_pk: int) -> Row:
    if max(pk, row_pk) > LARGEST_KEY:
        raise Http404
    rows = Row.objects.filter(is_heading=False, easy_read__state=CompanionState.DRAFT)
    return get_object_or_404(rows.select_related("easy_read__publication", "picture"), pk=row_pk, easy_read=pk)


def _choose(request: HttpRequest, row: Row) -> HttpResponse:
    key = typed_key(request.POST.get("picture", ""))
    return _give(request, row, get_object_or_404(Picture, pk=key) if key else None)


def _give(request: HttpRequest, row: Row, picture: Picture | None) -> HttpResponse:
    version = typed_key(request.POST.get("version", ""))
    try:
        give_picture(row=row, picture=picture, by=officer(request), seen_version=version)
    except ChangedMeanwhile:
        messages.warning(request, OVERTAKEN)
        return redirect("officers_easy_read:choose_picture", row.easy_read_id, row.pk)
    number = row.easy_read.rows.filter(position__lte=row.position).count()
    return redirect(f"{reverse('officers_easy_read:write', args=[row.easy_read_id])}?at={number}#row-{number}")


def _upload(request: HttpRequest, row: Row, form: PictureForm) -> HttpResponse | None:
    """None where the form has to be shown again."""
    if not form.is_valid():
        return None
    try:
        with transaction.atomic():
            picture = upload_picture(new=_new_picture(form), by=officer(request))
    except UnusablePicture as problem:
        form.add_error("file", str(problem))
        return None
    except ValidationError as problem:
        form.add_error(None, ValidationError(problem.messages))
        return None
    return _give(request, row, picture)


def _new_picture(form: PictureForm) -> NewPicture:
    """Named after what it shows. One byte more than is allowed is enough to know that a file is too large."""
    typed = form.cleaned_data
    return NewPicture(
        name=_free_name(typed["alt"]),
        alt=typed["alt"],
        keywords=typed["keywords"],
        source=typed["source"],
        content=typed["file"].read(LARGEST_BYTES + 1),
    )


def _free_name(alt: str) -> str:
    name = slugify(alt)[:50].strip("-").replace("_", "-") or "picture"
    taken = set(Picture.objects.filter(name__startswith=name).values_list("name", flat=True))
    numbered = (f"{name}-{number}" for number in range(2, len(taken) + 3))
    return next(each for each in (name, *numbered) if each not in taken)

"""Where officers see pictures from: those of drafts have no public address that answers yet."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.urls import reverse

from localoffer.core.largest_key import LARGEST_KEY
from localoffer.easy_read.models import Picture
from localoffer.easy_read.permissions import check_may_draft
from localoffer.easy_read.views.picture import picture_file
from localoffer.officers.easy_read.access import only


def officers_address(picture: Picture) -> str:
    return reverse("officers_easy_read:picture_file", args=[picture.pk]) if picture.file else picture.address


@only(check_may_draft)
def officers_picture_file(request: HttpRequest, pk: int) -> HttpResponseBase:
    return picture_file(get_object_or_404(Picture.objects.uploaded(), pk=min(pk, LARGEST_KEY)))

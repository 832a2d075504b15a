"""Addresses. `/shortlist/formats/<format>/` is the formats' own."""

from django.urls import path

from localoffer.shortlist.views.change import move, remove, save, save_all
from localoffer.shortlist.views.empty import empty
from localoffer.shortlist.views.formats import formats
from localoffer.shortlist.views.shortlist import shortlist

app_name = "shortlist"

urlpatterns = [
    path("shortlist/", shortlist, name="shortlist"),
    path("shortlist/save/", save, name="save"),
    path("shortlist/save-all/", save_all, name="save_all"),
    path("shortlist/remove/", remove, name="remove"),
    path("shortlist/move/", move, name="move"),
    path("shortlist/empty/", empty, name="empty"),
    path("shortlist/formats/", formats, name="formats"),
]

"""Addresses: what was made of a publication stands below it."""

from django.urls import re_path

from localoffer.translations.views.bsl_video import bsl_video
from localoffer.translations.views.translation import translation

app_name = "translations"

urlpatterns = [
    re_path(r"^(?P<address>(?:.*/)?)formats/in/(?P<tag>[A-Za-z0-9-]+)/$", translation, name="translation"),
    re_path(r"^(?P<address>(?:.*/)?)formats/bsl/$", bsl_video, name="bsl_video"),
]

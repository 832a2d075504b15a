"""Addresses of the other formats: below the address of whatever they are formats of."""

from django.urls import path, re_path

from localoffer.formats.views.format_file import format_file
from localoffer.formats.views.formats import formats
from localoffer.formats.views.health import formats_health

app_name = "formats"

urlpatterns = [
    path("health/formats", formats_health, name="health"),
    re_path(r"^(?P<address>(?:.*/)?)formats/$", formats, name="formats"),
    re_path(r"^(?P<address>(?:.*/)?)formats/(?P<name>[a-z-]+)/$", format_file, name="file"),
]

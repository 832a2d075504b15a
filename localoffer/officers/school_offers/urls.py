"""Addresses of these screens, below /admin/."""

from django.urls import URLPattern, path

from localoffer.officers.school_offers.progress import export, progress
from localoffer.officers.school_offers.school import school

urlpatterns: list[URLPattern] = [
    path("", progress, name="progress"),
    path("export/", export, name="export"),
    path("schools/<int:urn>/", school, name="school"),
]

"""Addresses of these screens, below /admin/."""

from django.urls import URLPattern, path

from localoffer.officers.school_offers import core_offer_urls, template_urls
from localoffer.officers.school_offers.closed import closed
from localoffer.officers.school_offers.invite import invite
from localoffer.officers.school_offers.people import people
from localoffer.officers.school_offers.progress import export, progress
from localoffer.officers.school_offers.remind import batch, batches, remind
from localoffer.officers.school_offers.returned import returned
from localoffer.officers.school_offers.school import school
from localoffer.officers.school_offers.take_back import take_back

urlpatterns: list[URLPattern] = [
    path("", progress, name="progress"),
    path("export/", export, name="export"),
    path("invite/", invite, name="invite"),
    path("remind/", remind, name="remind"),
    path("reminders/", batches, name="batches"),
    path("reminders/<int:pk>/", batch, name="batch"),
    path("returned/", returned, name="returned"),
    path("closed/", closed, name="closed"),
    path("schools/<int:urn>/", school, name="school"),
    path("schools/<int:urn>/people/", people, name="people"),
    path("schools/<int:urn>/take-back/", take_back, name="take_back"),
    *core_offer_urls.urlpatterns,
    *template_urls.urlpatterns,
]

"""Addresses of the overview of self-checks, below /admin/school-offers/."""

from django.urls import path

from localoffer.officers.school_offers.core_offer import core_offer, core_offer_export
from localoffer.officers.school_offers.core_offer_drill import core_offer_expectation, core_offer_school

urlpatterns = [
    path("core-offer/", core_offer, name="core_offer"),
    path("core-offer/export/", core_offer_export, name="core_offer_export"),
    path("core-offer/schools/<int:urn>/", core_offer_school, name="core_offer_school"),
    path("core-offer/expectations/<int:pk>/", core_offer_expectation, name="core_offer_expectation"),
]

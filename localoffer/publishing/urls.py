"""Addresses that every publication shares."""

from django.urls import path

from localoffer.publishing.views.correction_received import correction_received
from localoffer.publishing.views.new_correction import new_correction

app_name = "publishing"

urlpatterns = [
    path("corrections/new/", new_correction, name="new_correction"),
    path("corrections/received/", correction_received, name="correction_received"),
]

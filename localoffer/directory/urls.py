"""Addresses of services."""

from django.urls import path

from localoffer.directory.views.service import service
from localoffer.directory.views.service_list import service_list

app_name = "directory"

urlpatterns = [
    path("services/", service_list, name="services"),
    path("services/<slug:slug>/", service, name="service"),
]

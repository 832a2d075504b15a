"""Addresses of services."""

from django.urls import path

from localoffer.directory.views.service import service
from localoffer.directory.views.services import services

app_name = "directory"

urlpatterns = [
    path("services/", services, name="services"),
    path("services/<slug:slug>/", service, name="service"),
]

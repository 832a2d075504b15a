"""Addresses of the authority's look and of the probes."""

from django.urls import path

from localoffer.core.views.health import live, ready
from localoffer.core.views.look import look

app_name = "core"

urlpatterns = [
    path("authority.css", look, name="look"),
    path("health/live", live, name="live"),
    path("health/ready", ready, name="ready"),
]

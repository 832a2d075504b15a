"""Addresses of the schools' own area, below /account/."""

from django.urls import URLPattern

app_name = "answering"

urlpatterns: list[URLPattern] = []

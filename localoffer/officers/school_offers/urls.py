"""Addresses of these screens, below /admin/."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []

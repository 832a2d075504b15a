"""Addresses of what families ask for by post."""

from django.urls import path

from localoffer.post.views.new_postal_request import new_postal_request, postal_request_received

app_name = "post"

urlpatterns = [
    path("by-post/", new_postal_request, name="new"),
    path("by-post/received/", postal_request_received, name="received"),
]

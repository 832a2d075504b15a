"""Addresses of the schools' own area, below /account/. Each part of it keeps its own in a module and adds them here."""

from django.urls import URLPattern

from localoffer.answering import (
    entrance_urls,
    new_questions_urls,
    publishing_urls,
    question_urls,
    self_check_urls,
)

app_name = "answering"

urlpatterns: list[URLPattern] = [
    *entrance_urls.urlpatterns,
    *new_questions_urls.urlpatterns,
    *self_check_urls.urlpatterns,
    *question_urls.urlpatterns,
    *publishing_urls.urlpatterns,
]

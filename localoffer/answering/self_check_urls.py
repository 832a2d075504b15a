"""Addresses of the self-check and of the coverage of the report, below /account/."""

from django.urls import path

from localoffer.answering.views.coverage import coverage
from localoffer.answering.views.self_check import self_check
from localoffer.answering.views.self_check_area import self_check_area
from localoffer.answering.views.self_check_autosave import self_check_autosave
from localoffer.answering.views.self_check_summary import self_check_summary

_AREA = "schools/<int:urn>/self-check/<slug:kind>/<slug:area>/"

urlpatterns = [
    path("schools/<int:urn>/self-check/", self_check, name="self_check"),
    path("schools/<int:urn>/self-check/summary/", self_check_summary, name="self_check_summary"),
    path(_AREA, self_check_area, name="self_check_area"),
    path(f"{_AREA}autosave/", self_check_autosave, name="self_check_autosave"),
    path("schools/<int:urn>/coverage/", coverage, name="coverage"),
]

"""Addresses of the tools; the pages themselves have the addresses that officers give them."""

from django.urls import path

from localoffer.pages.views.data_and_licences import data_and_licences
from localoffer.pages.views.ehc_calendar import ehc_calendar
from localoffer.pages.views.ehc_dates import ehc_dates

app_name = "pages"

urlpatterns = [
    path("ehc-dates/", ehc_dates, name="ehc_dates"),
    path("ehc-dates/calendar.ics", ehc_calendar, name="ehc_calendar"),
    path("data-and-licences/", data_and_licences, name="data_and_licences"),
]

"""Addresses: an easy read version stands below the publication that it is of."""

from django.urls import path, re_path

from localoffer.easy_read.views.easy_read import easy_read
from localoffer.easy_read.views.picture import picture

app_name = "easy_read"

urlpatterns = [
    re_path(r"^(?P<address>(?:.*/)?)formats/easy-read/$", easy_read, name="easy_read"),
    path("easy-read-pictures/<int:pk>-<slug:name>.<str:extension>", picture, name="picture"),
]

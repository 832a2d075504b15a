"""Addresses of checking, publishing and looking back, below /account/."""

from django.urls import path

from localoffer.answering.views.check import check, preview
from localoffer.answering.views.history import history, history_compare, history_version
from localoffer.answering.views.publish import publish
from localoffer.answering.views.published import published
from localoffer.answering.views.take_back import take_back

urlpatterns = [
    path("schools/<int:urn>/preview/", preview, name="preview"),
    path("schools/<int:urn>/check/", check, name="check"),
    path("schools/<int:urn>/publish/", publish, name="publish"),
    path("schools/<int:urn>/published/", published, name="published"),
    path("schools/<int:urn>/take-back/", take_back, name="take_back"),
    path("schools/<int:urn>/history/", history, name="history"),
    path("schools/<int:urn>/history/compare/", history_compare, name="history_compare"),
    path("schools/<int:urn>/history/<int:number>/", history_version, name="history_version"),
]

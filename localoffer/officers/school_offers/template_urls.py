"""Addresses of the questions that schools answer, below /admin/school-offers/."""

from django.urls import URLPattern, path

from localoffer.officers.school_offers.template_question import new_question, part, question, remove_part
from localoffer.officers.school_offers.template_release import confirm, discard, release
from localoffer.officers.school_offers.templates import preview, question_step, start, template, templates, words

_QUESTION = "templates/<int:pk>/questions/<int:question>/"

urlpatterns: list[URLPattern] = [
    path("templates/", templates, name="templates"),
    path("templates/start/<slug:kind>/", start, name="start_template"),
    path("templates/<int:pk>/", template, name="template"),
    path("templates/<int:pk>/preview/", preview, name="template_preview"),
    path("templates/<int:pk>/words/", words, name="template_words"),
    path("templates/<int:pk>/confirm/", confirm, name="confirm_template"),
    path("templates/<int:pk>/release/", release, name="release_template"),
    path("templates/<int:pk>/discard/", discard, name="discard_template"),
    path("templates/<int:pk>/questions/new/", new_question, name="new_question"),
    path(_QUESTION, question, name="question"),
    path(f"{_QUESTION}step/", question_step, name="question_step"),
    path(f"{_QUESTION}details/", part, name="new_part"),
    path(f"{_QUESTION}details/<slug:identifier>/", part, name="part"),
    path(f"{_QUESTION}details/<slug:identifier>/remove/", remove_part, name="remove_part"),
]

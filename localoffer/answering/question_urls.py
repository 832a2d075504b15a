"""Addresses of the questions of a school's offer, below /account/."""

from django.urls import path

from localoffer.answering.views.question import question
from localoffer.answering.views.question_autosave import question_autosave
from localoffer.answering.views.question_history import question_history

_QUESTION = "schools/<int:urn>/questions/<slug:identifier>/"

urlpatterns = [
    path(_QUESTION, question, name="question"),
    path(f"{_QUESTION}autosave/", question_autosave, name="question_autosave"),
    path(f"{_QUESTION}history/", question_history, name="question_history"),
]

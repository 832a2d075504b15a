"""The address of the move to the newest questions, below /account/."""

from django.urls import path

from localoffer.answering.views.new_questions import new_questions

urlpatterns = [path("schools/<int:urn>/new-questions/", new_questions, name="move_draft")]

"""Addresses of these screens, below /admin/."""

from django.urls import path

from localoffer.officers.responses.discard import discard
from localoffer.officers.responses.follow import follow
from localoffer.officers.responses.missing import missing_provision
from localoffer.officers.responses.response_list import response_list
from localoffer.officers.responses.to_answer import to_answer
from localoffer.officers.responses.to_tell import tell_again, tell_by_hand, to_tell
from localoffer.officers.responses.write import new_response, write_response

urlpatterns = [
    path("responses/", response_list, name="list"),
    path("responses/to-answer/", to_answer, name="to_answer"),
    path("responses/to-tell/", to_tell, name="to_tell"),
    path("responses/to-tell/<int:pk>/told/", tell_by_hand, name="told"),
    path("responses/to-tell/<int:pk>/again/", tell_again, name="tell_again"),
    path("responses/new/", new_response, name="new"),
    path("responses/<int:pk>/", write_response, name="write"),
    path("responses/<int:pk>/discard/", discard, name="discard"),
    path("responses/actions/<int:pk>/", follow, name="follow"),
    path("missing/", missing_provision, name="missing"),
]

"""Addresses of these screens, below /admin/."""

from django.urls import path

from localoffer.officers.comments.decide import return_comment, withhold
from localoffer.officers.comments.enter import enter, entered
from localoffer.officers.comments.escalations import escalate, escalation, escalations
from localoffer.officers.comments.moderate import moderate
from localoffer.officers.comments.original import find_original, original
from localoffer.officers.comments.queue import queue
from localoffer.officers.comments.recording import recording

urlpatterns = [
    path("comments/", queue, name="queue"),
    path("comments/enter/", enter, name="enter"),
    path("comments/original/", find_original, name="find_original"),
    path("comments/<int:pk>/", moderate, name="moderate"),
    path("comments/<int:pk>/entered/", entered, name="entered"),
    path("comments/<int:pk>/do-not-publish/", withhold, name="withhold"),
    path("comments/<int:pk>/return/", return_comment, name="return"),
    path("comments/<int:pk>/escalate/", escalate, name="escalate"),
    path("comments/<int:pk>/original/", original, name="original"),
    path("comments/<int:pk>/recordings/<int:recording_pk>/", recording, name="recording"),
    path("safeguarding/", escalations, name="escalations"),
    path("safeguarding/<int:pk>/", escalation, name="escalation"),
]

"""Addresses of comments, responses and the yearly report."""

from django.urls import path

from localoffer.comments.printable_form import Version
from localoffer.comments.views.comments import comments
from localoffer.comments.views.find import find
from localoffer.comments.views.health import comments_health
from localoffer.comments.views.new_comment import new_comment
from localoffer.comments.views.printable_form import printable_form
from localoffer.comments.views.report import report
from localoffer.comments.views.response import response
from localoffer.comments.views.status import status
from localoffer.comments.views.you_said_we_did import you_said_we_did

app_name = "comments"

urlpatterns = [
    path("health/comments", comments_health, name="health"),
    path("comments/", comments, name="comments"),
    path("comments/new/", new_comment, name="new"),
    path("comments/find/", find, name="find"),
    path("comments/form/", printable_form, {"version": Version.STANDARD}, name="form"),
    path("comments/form/large-print/", printable_form, {"version": Version.LARGE_PRINT}, name="form_large_print"),
    path("comments/form/easy-read/", printable_form, {"version": Version.EASY_READ}, name="form_easy_read"),
    path("comments/<str:reference>/", status, name="status"),
    path("you-said-we-did/", you_said_we_did, name="you_said_we_did"),
    path("you-said-we-did/<int:year>/", report, name="report"),
    path("you-said-we-did/responses/<int:pk>/", response, name="response"),
]

"""Addresses of these screens, below /admin/."""

from django.urls import path

from localoffer.officers.post.enter import cancel, enter
from localoffer.officers.post.queue import print_run, queue

urlpatterns = [
    path("by-post/", queue, name="queue"),
    path("by-post/print-run/", print_run, name="print_run"),
    path("by-post/enter/", enter, name="enter"),
    path("by-post/<int:pk>/not-sent/", cancel, name="cancel"),
]

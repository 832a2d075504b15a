"""Addresses of the way in and of a school's start page, below /account/."""

from django.urls import path

from localoffer.answering.views.editors import editors
from localoffer.answering.views.home import home
from localoffer.answering.views.invitation import accept_waiting, invitation
from localoffer.answering.views.join import join
from localoffer.answering.views.own_page import own_page
from localoffer.answering.views.school import begin, school

urlpatterns = [
    path("", home, name="home"),
    path("invitations/", accept_waiting, name="accept_waiting"),
    path("invitations/<str:token>/", invitation, name="invitation"),
    path("join/", join, name="join"),
    path("schools/<int:urn>/", school, name="school"),
    path("schools/<int:urn>/begin/", begin, name="begin"),
    path("schools/<int:urn>/editors/", editors, name="editors"),
    path("schools/<int:urn>/own-page/", own_page, name="own_page"),
]

"""Addresses of these screens, below /admin/."""

from django.urls import path

from localoffer.officers.easy_read.begin import begin
from localoffer.officers.easy_read.behind import behind_list
from localoffer.officers.easy_read.choose_picture import choose_picture
from localoffer.officers.easy_read.decide import discard, match, preview, withdraw
from localoffer.officers.easy_read.easy_read_list import easy_read_list
from localoffer.officers.easy_read.picture_address import officers_picture_file
from localoffer.officers.easy_read.write import write

urlpatterns = [
    path("easy-read/", easy_read_list, name="list"),
    path("easy-read/begin/", begin, name="begin"),
    path("easy-read/behind/", behind_list, name="behind"),
    path("easy-read/<int:pk>/", write, name="write"),
    path("easy-read/<int:pk>/rows/<int:row_pk>/picture/", choose_picture, name="choose_picture"),
    path("easy-read/<int:pk>/preview/", preview, name="preview"),
    path("easy-read/<int:pk>/match/", match, name="match"),
    path("easy-read/<int:pk>/withdraw/", withdraw, name="withdraw"),
    path("easy-read/<int:pk>/discard/", discard, name="discard"),
    path("easy-read/pictures/<int:pk>/", officers_picture_file, name="picture_file"),
]

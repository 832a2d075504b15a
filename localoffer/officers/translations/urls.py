"""Addresses of these screens, below /admin/."""

from django.urls import path

from localoffer.officers.translations.decide import decide
from localoffer.officers.translations.film import change_film, film_list, new_film
from localoffer.officers.translations.preview import preview
from localoffer.officers.translations.start import start
from localoffer.officers.translations.translation_list import translation_list
from localoffer.officers.translations.words import take_in, words
from localoffer.officers.translations.work import work

urlpatterns = [
    path("translations/", translation_list, name="list"),
    path("translations/new/", start, name="start"),
    path("translations/<int:pk>/", work, name="work"),
    path("translations/<int:pk>/decide/", decide, name="decide"),
    path("translations/<int:pk>/preview/", preview, name="preview"),
    path("translations/<int:pk>/words.csv", words, name="words"),
    path("translations/<int:pk>/take-in/", take_in, name="take_in"),
    path("films/", film_list, name="films"),
    path("films/new/", new_film, name="new_film"),
    path("films/<int:pk>/", change_film, name="film"),
]

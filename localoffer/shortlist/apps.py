from django.apps import AppConfig


class ShortlistConfig(AppConfig):
    name = "localoffer.shortlist"
    label = "shortlist"

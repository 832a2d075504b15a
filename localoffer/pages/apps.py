from django.apps import AppConfig


class PagesConfig(AppConfig):
    name = "localoffer.pages"
    label = "pages"

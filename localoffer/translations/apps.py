from django.apps import AppConfig


class TranslationsConfig(AppConfig):
    name = "localoffer.translations"
    label = "translations"

from django.apps import AppConfig


class FormatsConfig(AppConfig):
    name = "localoffer.formats"
    label = "formats"

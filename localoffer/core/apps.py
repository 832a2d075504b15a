from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "localoffer.core"
    label = "core"

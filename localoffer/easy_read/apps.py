from django.apps import AppConfig


class EasyReadConfig(AppConfig):
    name = "localoffer.easy_read"
    label = "easy_read"

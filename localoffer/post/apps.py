from django.apps import AppConfig


class PostConfig(AppConfig):
    name = "localoffer.post"
    label = "post"

from django.apps import AppConfig


class PublishingConfig(AppConfig):
    name = "localoffer.publishing"
    label = "publishing"

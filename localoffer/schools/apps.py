from django.apps import AppConfig


class SchoolsConfig(AppConfig):
    name = "localoffer.schools"
    label = "schools"

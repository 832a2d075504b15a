from django.apps import AppConfig


class OfficersConfig(AppConfig):
    name = "localoffer.officers"
    label = "officers"

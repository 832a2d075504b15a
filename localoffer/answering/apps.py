from django.apps import AppConfig


class AnsweringConfig(AppConfig):
    name = "localoffer.answering"
    label = "answering"

from django.apps import AppConfig


class CommentsConfig(AppConfig):
    name = "localoffer.comments"
    label = "comments"

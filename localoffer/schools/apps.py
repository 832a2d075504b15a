from django.apps import AppConfig


class SchoolsConfig(AppConfig):
    name = "localoffer.schools"
    label = "schools"

    def ready(self) -> None:
        from localoffer.schools import checks  # noqa: F401

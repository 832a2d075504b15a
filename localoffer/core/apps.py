from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "localoffer.core"
    label = "core"

    def ready(self) -> None:
        from localoffer.core import checks  # noqa: F401

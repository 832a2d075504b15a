"""A school that is not open: nothing is begun, published or joined there any more."""

from localoffer.schools.models import Setting


class SchoolClosed(RuntimeError):
    """The school is not open. Its message says so, and which school took its place where that is known."""

    def __init__(self, setting: Setting) -> None:
        super().__init__(closed_in_words(setting))
        self.setting = setting


def check_is_open(setting: Setting) -> None:
    if not setting.is_open:
        raise SchoolClosed(setting)


def closed_in_words(setting: Setting) -> str:
    """`Oak School has closed. Elm School took its place.`"""
    if setting.status == "proposed-to-open":
        return f"{setting.name} is not open yet."
    successor = f" {setting.successor.name} took its place." if setting.successor else ""
    return f"{setting.name} has closed.{successor}"

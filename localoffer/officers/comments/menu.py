"""The menu “Comments”. Each entry is shown to those who may open it, and the menu to those who have an entry."""

from collections.abc import Callable

from django.http import HttpRequest
from django.urls import reverse_lazy
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem

from localoffer.comments.permissions import (
    Person,
    may_enter,
    may_handle_escalation,
    may_moderate,
    may_view_original,
)

# Whatever else has to do with comments puts its entry into this menu by registering under this name.
HOOK = "register_comments_menu_item"


class PermittedMenuItem(MenuItem):
    """Shown to those for whom `permitted` answers yes."""

    def __init__(self, label: str, view: str, permitted: Callable[[Person], bool], icon_name: str, order: int) -> None:
        super().__init__(label, reverse_lazy(view), icon_name=icon_name, order=order)
        self.permitted = permitted

    def is_shown(self, request: HttpRequest) -> bool:
        return self.permitted(request.user)


def comments_menu() -> MenuItem:
    return SubmenuMenuItem("Comments", Menu(register_hook_name=HOOK), icon_name="comment", order=105)


def to_moderate() -> MenuItem:
    return PermittedMenuItem("To moderate", "officers_comments:queue", may_moderate, "list-ul", 10)


def enter_a_comment() -> MenuItem:
    return PermittedMenuItem("Enter a comment", "officers_comments:enter", may_enter, "plus", 20)


def safeguarding() -> MenuItem:
    return PermittedMenuItem("Safeguarding", "officers_comments:escalations", may_handle_escalation, "warning", 50)


def sealed_words() -> MenuItem:
    return PermittedMenuItem("Sealed words", "officers_comments:find_original", may_view_original, "lock", 60)

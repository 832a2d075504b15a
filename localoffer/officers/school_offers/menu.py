"""The menu “School offers”. Each entry is shown to those who may open it, and the menu to those who have an entry."""

from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem

HOOK = "register_school_offers_menu_item"


def school_offers_menu() -> MenuItem:
    return SubmenuMenuItem("School offers", Menu(register_hook_name=HOOK), icon_name="group", order=107)

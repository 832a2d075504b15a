"""The menu “School offers”. Each entry is shown to those who may open it, and the menu to those who have an entry."""

from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem

from localoffer.answering.permissions import may_edit_templates, may_oversee
from localoffer.officers.comments.menu import PermittedMenuItem

HOOK = "register_school_offers_menu_item"


def school_offers_menu() -> MenuItem:
    return SubmenuMenuItem("School offers", Menu(register_hook_name=HOOK), icon_name="group", order=107)


def progress() -> MenuItem:
    return PermittedMenuItem("Progress", "officers_school_offers:progress", may_oversee, "list-ul", 10)


def invite() -> MenuItem:
    return PermittedMenuItem("Invite editors", "officers_school_offers:invite", may_oversee, "mail", 20)


def self_checks() -> MenuItem:
    return PermittedMenuItem("Core offer", "officers_school_offers:core_offer", may_oversee, "tasks", 50)


def reminders() -> MenuItem:
    return PermittedMenuItem("Reminders", "officers_school_offers:batches", may_oversee, "time", 30)


def returned() -> MenuItem:
    return PermittedMenuItem("Letters that came back", "officers_school_offers:returned", may_oversee, "warning", 35)


def closed() -> MenuItem:
    return PermittedMenuItem("Closed schools", "officers_school_offers:closed", may_oversee, "lock", 60)


def templates() -> MenuItem:
    return PermittedMenuItem("Questions", "officers_school_offers:templates", may_edit_templates, "help", 55)

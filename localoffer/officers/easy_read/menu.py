"""The entry “Easy read”."""

from wagtail.admin.menu import MenuItem

from localoffer.officers.comments.menu import PermittedMenuItem
from localoffer.officers.easy_read.access import may_open


def easy_read_menu_item() -> MenuItem:
    return PermittedMenuItem("Easy read", "officers_easy_read:list", may_open, "image", 120)

"""The entries of the menu."""

from wagtail.admin.menu import MenuItem

from localoffer.officers.comments.menu import PermittedMenuItem
from localoffer.translations.permissions import may_publish_translations, may_translate


def translations() -> MenuItem:
    return PermittedMenuItem("Translations", "officers_translations:list", may_translate, "site", 112)


def films() -> MenuItem:
    return PermittedMenuItem("BSL films", "officers_translations:films", may_publish_translations, "media", 113)

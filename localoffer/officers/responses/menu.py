"""What these screens put into the menu “Comments”."""

from wagtail.admin.menu import MenuItem

from localoffer.comments.permissions import may_draft, may_tell
from localoffer.officers.comments.menu import PermittedMenuItem
from localoffer.officers.responses.access import may_open_responses, may_see_missing


def to_answer() -> MenuItem:
    return PermittedMenuItem("To answer", "officers_responses:to_answer", may_draft, "list-ul", 30)


def responses() -> MenuItem:
    return PermittedMenuItem("Responses", "officers_responses:list", may_open_responses, "openquote", 32)


def to_tell() -> MenuItem:
    return PermittedMenuItem("To tell", "officers_responses:to_tell", may_tell, "mail", 34)


def missing_provision() -> MenuItem:
    return PermittedMenuItem("Missing provision", "officers_responses:missing", may_see_missing, "search", 70)

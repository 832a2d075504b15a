"""The menu entry “By post”."""

from wagtail.admin.menu import MenuItem

from localoffer.officers.comments.menu import PermittedMenuItem
from localoffer.post.permissions import may_send


def post_menu_item() -> MenuItem:
    return PermittedMenuItem("By post", "officers_post:queue", may_send, "mail", 115)

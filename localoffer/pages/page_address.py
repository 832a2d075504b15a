"""Whether an address is free for a page: other parts of the site answer before the pages do."""

from typing import Any

from django.core.exceptions import ValidationError
from django.urls import Resolver404, resolve
from wagtail.admin.forms import WagtailAdminPageForm

_PAGES = "wagtail_serve"


def is_taken(address: str) -> bool:
    """Whether a part of the site other than its pages answers at this address."""
    try:
        return resolve(address).url_name != _PAGES
    except Resolver404:
        return False


class PublicPageForm(WagtailAdminPageForm):
    """The officers' form of every page."""

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean()
        above = self.parent_page.url if self.parent_page else None
        if above and values.get("slug") and is_taken(f"{above}{values['slug']}/"):
            self.add_error("slug", ValidationError("Another part of this site has that address. Choose another slug."))
        return values

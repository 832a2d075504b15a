"""The authority's pages, who may change them and how a change is approved."""

from django.conf import settings

from localoffer.accounts.actions import set_up_roles
from localoffer.exchange.starter.approval import set_up_approval
from localoffer.pages.actions import load_pages, load_statutory_headings


def set_up_pages() -> str:
    """Statutory headings first: pages name them."""
    headings = load_statutory_headings(path=settings.DATA_DIR / "duties" / "statutory-headings.toml")
    added = load_pages(directory=settings.AUTHORITY_DIR / "pages")
    set_up_approval(set_up_roles())
    return f"{added} added, {headings} statutory headings"

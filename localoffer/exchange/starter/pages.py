"""The authority's pages, and the statutory headings that they answer."""

from django.conf import settings
from django.db import transaction

from localoffer.exchange.starter.starter_record import StarterRecord
from localoffer.pages.actions import load_pages, load_statutory_headings

PAGE = StarterRecord.Kind.PAGE


@transaction.atomic
def set_up_pages() -> str:
    """Statutory headings first: pages name them. A page that was loaded once is the officers' own from then on."""
    headings = load_statutory_headings(path=settings.DATA_DIR / "duties" / "statutory-headings.toml")
    loaded = load_pages(directory=settings.AUTHORITY_DIR / "pages", known=StarterRecord.objects.known(PAGE))
    StarterRecord.objects.remember(PAGE, loaded.pages, keys=loaded.pages)
    return f"{loaded.added} added, {headings} statutory headings"

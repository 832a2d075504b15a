"""What the public is told of a page."""

from localoffer.pages.public_page import PublicPage
from localoffer.publishing.models import Publication


def publication_of(page: PublicPage) -> Publication:
    """The row as it is stored now."""
    assert page.publication_id is not None
    return Publication.objects.get(pk=page.publication_id)

"""What somebody wants to have by post: a page of this site or a selection."""

from dataclasses import dataclass

from django.http import QueryDict

from localoffer.formats.find_edition import find_edition
from localoffer.publishing.publication import Publication

WHOLE = "/"
LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class About:
    """`address` is a path with its query. `is_found` is false where nothing public stood at what was asked for."""

    address: str
    title: str
    is_found: bool = True


def about_address(address: str) -> About:
    """What stands there; the Local Offer as a whole where nothing does."""
    if 0 < len(address) <= LONGEST and "\x00" not in address:
        if publication := Publication.objects.public().filter(address=address).first():
            return About(publication.address, publication.title)
        path, _, query = address.partition("?")
        if path.startswith("/") and (edition := find_edition(path, QueryDict(query))):
            return About(edition.address, edition.document.title)
    home = Publication.objects.public().filter(address=WHOLE).first()
    return About(WHOLE, home.title if home else "The Local Offer", is_found=not address)

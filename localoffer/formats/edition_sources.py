"""The edition of any single publication, whatever kind it is of."""

from django.http import QueryDict

from localoffer.publishing.edition import Edition, publication_edition
from localoffer.publishing.publication import Publication


def publication_at(address: str, asked: QueryDict) -> Edition | None:
    """What the public can read at the address."""
    publication = Publication.objects.public().filter(address=address).first()
    return publication_edition(publication) if publication else None

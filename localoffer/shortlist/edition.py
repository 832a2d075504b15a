"""A shortlist in other formats: all of it as one document."""

from django.http import QueryDict

from localoffer.core.words import plural
from localoffer.publishing.edition import Edition
from localoffer.publishing.publication import Publication
from localoffer.publishing.selection import selection_document
from localoffer.shortlist.items import Items, items_in
from localoffer.shortlist.way_back import SHORTLIST


def shared_address(items: Items) -> str:
    """The link that holds a list: `/shortlist/?items=12.5.88`."""
    return f"{SHORTLIST}?items={items.written}"


def public_items(items: Items) -> Items:
    """Those that the public can read, in the same order."""
    public = set(Publication.objects.public().filter(pk__in=items.ids).values_list("pk", flat=True))
    return Items(tuple(key for key in items if key in public))


def shortlist_at(address: str, asked: QueryDict) -> Edition | None:
    """What `items` names, in its order, without what the public cannot read. None where nothing is left."""
    if address != SHORTLIST:
        return None
    items = public_items(items_in(asked.get("items", "")))
    if not items:
        return None
    found = Publication.objects.in_bulk(items.ids)
    publications = [found[key] for key in items]
    document = selection_document(
        title="Shortlist",
        summary=f"{plural(len(items), 'thing')} that somebody chose from the Local Offer.",
        publications=publications,
    )
    return Edition(document=document, address=shared_address(items), parts=len(items))

"""A school's offer and its leaflet as editions, at the addresses of their pages."""

import re

from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone

from localoffer.publishing.edition import Edition
from localoffer.schools.offer_document import offer_document
from localoffer.schools.offer_leaflet import offer_leaflet
from localoffer.schools.offer_of import offer_of

_BELOW = re.compile(r"(?P<urn>[0-9]{1,9})/offer/(?P<leaflet>leaflet/)?")


def offer_edition(address: str, asked: QueryDict) -> Edition | None:
    """An edition source. What it answers is what the page at the address shows."""
    below = _BELOW.fullmatch(address.removeprefix(reverse("schools:settings")))
    offer = offer_of(int(below["urn"])) if below else None
    if below is None or offer is None:
        return None
    document = offer_leaflet(offer) if below["leaflet"] else offer_document(offer)
    return Edition(
        document=document,
        address=address,
        last_checked=timezone.localdate(offer.published_at),
        owner=offer.setting.name,
    )

"""One setting in a list of results: as a card of the page and as data."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from django.utils import timezone

from localoffer.core.words import plain_date, plain_miles
from localoffer.directory.vocabulary import Term
from localoffer.schools.phase import Status
from localoffer.schools.school_offer import SchoolOffer
from localoffer.schools.setting import Setting
from localoffer.schools.setting_kind import SettingKind
from localoffer.schools.setting_words import ages_in_words, kind_in_words, place_in_words

# What somebody chose, by the names of the search.
Chosen = Mapping[str, Collection[str]]
_BY_ITS_OFFER = {"need": "Its offer is for", "expertise": "Staff trained for", "access": "Access"}
SPECIALIST = ("special", "resourced-provision", "section-41")


def result_json(setting: Setting) -> dict[str, Any]:
    """The setting as data. `id` is its unique reference number in the register; `distance` is in miles."""
    miles, offer = getattr(setting, "miles", None), setting.current_offer
    return {
        "id": str(setting.urn),
        "urn": setting.urn,
        "name": setting.name,
        "url": setting.get_absolute_url(),
        "summary": setting.publication_summary(),
        "phase": setting.phase,
        "kinds": [kind.identifier for kind in setting.kinds.all()],
        "needs": [need.identifier for need in setting.needs.all()],
        "offer_needs": [need.identifier for need in offer.needs.all()] if offer else [],
        "minimum_age": setting.minimum_age,
        "maximum_age": setting.maximum_age,
        "postcode": setting.postcode,
        "latitude": setting.latitude,
        "longitude": setting.longitude,
        "website": setting.website or None,
        "own_page": setting.own_page or None,
        "telephone": setting.telephone or None,
        "area": setting.area,
        "offer_published": timezone.localdate(offer.published_at).isoformat() if offer else None,
        "is_example": setting.is_example,
        "distance": None if miles is None else round(miles, 2),
    }


def result_card(setting: Setting, chosen: Chosen | None = None) -> dict[str, Any]:
    """What, for whom, where, for which needs, and the way to its own website.

    `chosen` is what somebody searches by. Several values mean any of them, so the card says which its offer names.
    """
    tags = [
        (_tag(kind, setting), "specialist" if kind.identifier in SPECIALIST else "plain")
        for kind in setting.kinds.all()
        if kind.identifier != "mainstream"
    ]
    if setting.area == "out-of-area":
        tags.append(("Outside this area", "plain"))
    if setting.status == Status.OPEN_TO_CLOSE:
        tags.append(("Proposed to close", "warning"))
    if setting.is_example:
        tags.append(("Example", "example"))
    miles = getattr(setting, "miles", None)
    return {
        "title": setting.name,
        "href": setting.get_absolute_url(),
        "by": kind_in_words(setting),
        "tags": tags,
        "urn": setting.urn,
        "website": setting.website,
        "publication": setting.publication,
        "facts": [
            ("Ages", ages_in_words(setting)),
            ("Where", ", ".join(part for part in (place_in_words(setting), setting.postcode) if part)),
            ("Distance", "" if miles is None else plain_miles(miles)),
            ("Special provision for", "; ".join(str(need) for need in setting.needs.all())),
            *_named(setting.current_offer, chosen or {}),
            ("Its offer", _published(setting.current_offer)),
        ],
    }


def _named(offer: SchoolOffer | None, chosen: Chosen) -> Iterator[tuple[str, str]]:
    if offer:
        told: dict[str, Iterable[Term]] = {
            "need": offer.needs.all(),
            "expertise": offer.expertise.all(),
            "access": offer.access.all(),
        }
        for name, term in _BY_ITS_OFFER.items():
            yield term, "; ".join(str(each) for each in told[name] if each.identifier in chosen.get(name, ()))


def _published(offer: SchoolOffer | None) -> str:
    if offer is None:
        return ""
    late = f". It should have been renewed by {plain_date(offer.review_date)}." if offer.is_overdue else ""
    return f"Published on {plain_date(offer.published_at)}{late}"


def _tag(kind: SettingKind, setting: Setting) -> str:
    """A school is of the kind early years because of its nursery classes: then the card says so."""
    return "Nursery classes" if kind.identifier == "early-years" and setting.has_nursery else kind.label

"""One setting in a list of results: as a card of the page and as data."""

from datetime import date, datetime
from typing import Any

from django.utils import timezone

from localoffer.core.words import plain_date, plain_miles
from localoffer.schools.phase import Status
from localoffer.schools.setting import Setting
from localoffer.schools.setting_kind import SettingKind
from localoffer.schools.setting_words import ages_in_words, kind_in_words, place_in_words

SPECIALIST = ("special", "resourced-provision", "section-41")


def result_json(setting: Setting) -> dict[str, Any]:
    """The setting as data. `id` is its unique reference number in the register; `distance` is in miles."""
    miles, published = getattr(setting, "miles", None), _offer_day(setting)
    return {
        "id": str(setting.urn),
        "urn": setting.urn,
        "name": setting.name,
        "url": setting.get_absolute_url(),
        "summary": setting.publication_summary(),
        "phase": setting.phase,
        "kinds": [kind.identifier for kind in setting.kinds.all()],
        "needs": [need.identifier for need in setting.needs.all()],
        "minimum_age": setting.minimum_age,
        "maximum_age": setting.maximum_age,
        "postcode": setting.postcode,
        "latitude": setting.latitude,
        "longitude": setting.longitude,
        "website": setting.website or None,
        "send_page": setting.send_page_url or None,
        "telephone": setting.telephone or None,
        "area": setting.area,
        "offer_published": published.isoformat() if published else None,
        "is_example": setting.is_example,
        "distance": None if miles is None else round(miles, 2),
    }


def result_card(setting: Setting) -> dict[str, Any]:
    """What, for whom, where, for which needs, and the way to its own website."""
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
            ("Special provision for", ", ".join(str(need) for need in setting.needs.all())),
            ("Its offer", f"Published on {plain_date(_offer_day(setting))}" if _offer_day(setting) else ""),
        ],
    }


def _offer_day(setting: Setting) -> date | None:
    """When its current offer was published. Lists alone ask for it (`with_offer_date`)."""
    published: datetime | None = getattr(setting, "offer_published_at", None)
    return timezone.localdate(published) if published else None


def _tag(kind: SettingKind, setting: Setting) -> str:
    """A school is of the kind early years because of its nursery classes: then the card says so."""
    return "Nursery classes" if kind.identifier == "early-years" and setting.has_nursery else kind.label

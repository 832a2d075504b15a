"""One service in a list of results."""

from typing import Any

from localoffer.core.words import plural
from localoffer.directory.choices import Area
from localoffer.directory.service import Service


def where(service: Service) -> list[str]:
    """Names of the places, then online, at home or anywhere."""
    names = [place.location.name for place in service.places.all()]
    if service.is_online:
        names.append("Online or by telephone")
    if service.is_at_home:
        names.append("In your home")
    if service.area == Area.NATIONAL and not names:
        names.append("Anywhere in England")
    return names


def where_in_short(service: Service) -> str:
    """The first two places and how many more there are, so that a result stays short."""
    names = where(service)
    more = len(names) - 2
    return "; ".join(names[:2]) + (f" and {plural(more, 'more place')}" if more > 0 else "")


def result_json(service: Service) -> dict[str, Any]:
    """The service as data. `id` is its identifier at its source where it was imported; `distance` is in miles."""
    miles = getattr(service, "miles", None)
    return {
        "id": service.source_id or str(service.pk),
        "name": service.name,
        "url": service.get_absolute_url(),
        "summary": service.summary,
        "organisation": service.organisation.name,
        "needs": [need.identifier for need in service.needs.all()],
        "all_needs": service.all_needs,
        "minimum_age": service.minimum_age,
        "maximum_age": service.maximum_age,
        "level": service.level.identifier if service.level else None,
        "cost": service.cost,
        "where": where(service),
        "distance": None if miles is None else round(miles, 2),
        "is_example": service.is_example,
    }

"""A service as schema.org JSON-LD, so that search engines can say what it is, where and for whom."""

from typing import TYPE_CHECKING, Any

from localoffer.directory.choices import Cost

if TYPE_CHECKING:
    from localoffer.directory.location import Location
    from localoffer.directory.service import Service


def service_schema_org(service: "Service", site_url: str) -> dict[str, Any]:
    """The schema.org `Service`. Only what is known is stated."""
    organisation = service.organisation
    provider = {"@type": "Organization", "name": organisation.name, "url": organisation.url}
    stated: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Service",
        "name": service.name,
        "description": service.summary,
        "url": site_url + service.get_absolute_url(),
        "provider": {name: value for name, value in provider.items() if value},
    }
    if sectors := [str(sector) for sector in service.sectors.all()]:
        stated["serviceType"] = sectors
    if service.cost == Cost.FREE:
        stated["offers"] = {"@type": "Offer", "price": "0", "priceCurrency": "GBP"}
    places = [_channel(place.location) for place in service.places.all()]
    if places:
        stated["availableChannel"] = places
    if service.minimum_age is not None or service.maximum_age is not None:
        ages = {"suggestedMinAge": service.minimum_age, "suggestedMaxAge": service.maximum_age}
        known = {name: age for name, age in ages.items() if age is not None}
        stated["audience"] = {"@type": "PeopleAudience", **known}
    return stated


def _channel(location: "Location") -> dict[str, Any]:
    address = {
        "@type": "PostalAddress",
        "streetAddress": ", ".join(location.address.splitlines()),
        "postalCode": location.postcode,
        "addressCountry": "GB",
    }
    place = {"@type": "Place", "name": location.name, "address": {k: v for k, v in address.items() if v}}
    return {"@type": "ServiceChannel", "serviceLocation": place}
